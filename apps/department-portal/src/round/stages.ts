import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import type { Page, Round } from './page.ts'

type Status = Round['status']
type Ending = 'begin-verification' | 'give-feedback' | 'deliberate' | 'announce'

/** The stages of a year's assessment, in order, with the step that ends each. */
const STAGES = [
  { key: 'self', label: '自评', during: 'self-assessing', ends: 'begin-verification' },
  { key: 'verify', label: '核验', during: 'verifying', ends: 'give-feedback' },
  { key: 'feedback', label: '反馈与异议', during: 'feedback', ends: 'deliberate' },
  { key: 'decide', label: '审定', during: 'deliberating', ends: 'announce' },
  { key: 'announce', label: '通报', during: 'announced', ends: null },
] as const satisfies readonly {
  readonly key: string
  readonly label: string
  readonly during: Status
  readonly ends: Ending | null
}[]

export interface Stage {
  readonly key: (typeof STAGES)[number]['key']
  readonly label: string
  readonly standing: 'past' | 'present' | 'ahead'
  /** Until when it lasts, or when it ended; empty where nothing is known of it. */
  readonly note: string
}

type Known = Pick<Round, 'status' | 'setting' | 'steps' | 'announcement'>

/** Where a round stands and until when; null: none was opened. */
export const stagesOf = (
  round: Known | null,
  { objectUntil, frozen }: Pick<Page, 'objectUntil' | 'frozen'>,
): readonly Stage[] => {
  const at = round === null ? -1 : STAGES.findIndex(({ during }) => during === round.status)
  return STAGES.map(({ key, label, ends }, index) => {
    const standing = index < at ? 'past' : index === at ? 'present' : 'ahead'
    const ended = round?.steps.findLast(({ action }) => action === ends)?.on
    const past = ended === undefined ? '已结束' : `${sayDate(ended)}结束`
    const note =
      round === null || standing === 'ahead'
        ? ''
        : standing === 'past'
          ? past
          : presentNote(round, objectUntil, frozen)
    return { key, label, standing, note }
  })
}

const presentNote = (round: Known, objectUntil: PlainDate | null, frozen: boolean): string => {
  switch (round.status) {
    case 'self-assessing':
      return `截止${sayDate(round.setting.selfUntil)}`
    case 'verifying':
      return '考核组核验、评分'
    case 'feedback':
      return objectUntil === null ? '' : `异议截止${sayDate(objectUntil)}`
    case 'deliberating':
      return frozen ? '已审定，待通报' : '待协调小组审定'
    case 'announced': {
      const on = round.steps.findLast(({ action }) => action === 'announce')?.on
      return [on === undefined ? '' : sayDate(on), round.announcement ?? ''].filter(Boolean).join('，')
    }
  }
}
