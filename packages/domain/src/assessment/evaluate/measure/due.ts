import { type PlainDate, sayDate } from '../../../calendar/plain-date.ts'
import { type Occurrence, occurrence } from '../item.ts'

/** What has to be done by a day, with its word. */
const WORD = { plan: '提交', report: '报送', reply: '反馈', advice: '提出意见' } as const

/** How it stands with what was due: what it counts as, null before its time has come; and the words for it. */
export const dueBy = (
  kind: keyof typeof WORD,
  due: PlainDate | null,
  done: PlainDate | null,
  asOf: PlainDate,
  workingDaysLate: number | null = null,
): { readonly first: Occurrence | null; readonly because: string } => {
  const word = WORD[kind]
  const deadline = due === null ? `未定${word}期限` : `应于${sayDate(due)}前${word}`
  const isLate = due !== null && (done ?? asOf) > due
  const days = (how: string) =>
    isLate && workingDaysLate !== null ? `，${how} ${workingDaysLate} 个工作日` : ''
  if (done !== null)
    return {
      first: occurrence(`${kind}-${isLate ? 'late' : 'on-time'}`),
      because: `${deadline}，${sayDate(done)}${word}${days('迟')}`,
    }
  return isLate
    ? {
        first: occurrence(`${kind}-missing`),
        because: `${deadline}，至${sayDate(asOf)}未${word}${days('已逾期')}`,
      }
    : { first: null, because: deadline }
}
