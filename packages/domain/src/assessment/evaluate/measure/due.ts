import { type PlainDate, sayDate } from '../../../calendar/plain-date.ts'
import { type Occurrence, occurrence, outcomes, type Told } from '../item.ts'

/** What has to be done by a day, with its word. */
const WORD = { plan: '提交', report: '报送', reply: '反馈', advice: '提出意见' } as const

/** How it stands with what was due, unknown before its time has come; and what else was found of it, with its words. */
export const dueBy = (
  kind: keyof typeof WORD,
  due: PlainDate | null,
  done: PlainDate | null,
  asOf: PlainDate,
  workingDaysLate: number | null = null,
  further: readonly (Occurrence | false | null)[] = [],
  more: readonly (string | false | null)[] = [],
): Told => {
  const word = WORD[kind]
  const isLate = due !== null && (done ?? asOf) > due
  const how = isLate ? (done ? 'late' : 'missing') : done && 'on-time'
  const days =
    isLate && workingDaysLate !== null ? `，${done ? '迟' : '已逾期'} ${workingDaysLate} 个工作日` : ''
  const stands = done ? `，${sayDate(done)}${word}` : isLate ? `，至${sayDate(asOf)}未${word}` : ''
  const deadline = due ? `应于${sayDate(due)}前${word}` : `未定${word}期限`
  return {
    found: outcomes(how && occurrence(`${kind}-${how}`), ...further),
    because: [`${deadline}${stands}${days}`, ...more.filter((one) => !!one)].join('；'),
  }
}
