import { sayDate } from '../../calendar/index.ts'
import type { Notice } from '../notices.ts'
import type { Escalation, EscalationChange, OwedMatter } from './escalation.ts'
import { MATTER_LABEL, RUNG_LABEL } from './ladder.ts'

/** A reminder of what is late goes to the unit's head too. */
const LATE_FROM = 1

/** What a matter is called in a sentence. */
export const sayMatter = ({ kind, title }: Pick<OwedMatter, 'kind' | 'title'>): string =>
  title === '' ? MATTER_LABEL[kind] : `${MATTER_LABEL[kind]}“${title}”`

/** What a notice of it, or an entry in the journal, is about. */
export const subjectOf = ({ kind, key }: Pick<OwedMatter, 'kind' | 'key'>): string | null => {
  if (kind === 'milestone') return null
  return kind === 'resolution' ? `resolution/${key}` : key
}

/** What follows from a rung: the unit is reminded; the office is told what waits to be issued. */
export const noticesOfEscalation = (
  change: EscalationChange,
  { matter, measures }: Escalation,
): readonly Notice[] => {
  const { task, department } = matter
  const about = { task, subject: subjectOf(matter) }
  const toUnit = (notice: 'reminder' | 'measure-issued', late: boolean, text: string): Notice => ({
    ...{ kind: notice, department, roles: late ? ['clerk', 'head'] : ['clerk'], ...about, text },
  })
  if (change._tag === 'EscalationStopped' || change._tag === 'MatterRestated') return []
  if (change._tag === 'MeasureSettled') {
    const measure = measures.find((one) => one.number === change.number)
    // An order is told when it is issued.
    if (change.status === 'dismissed' || measure === undefined || measure.rung === 'order') return []
    return [
      toUnit('measure-issued', true, `${RUNG_LABEL[measure.rung]}：${sayMatter(matter)}。${change.words}`),
    ]
  }
  // Several reminders recorded at once say the same: the last one is told.
  const reminder = change.measures.findLast((one) => one.rung === 'remind')
  const drafted = change.measures.findLast((one) => one.status === 'drafted')
  return [
    ...(reminder === undefined
      ? []
      : [
          toUnit(
            'reminder',
            reminder.after >= LATE_FROM,
            `${sayMatter(matter)}，${sayDate(matter.dueOn)}到期`,
          ),
        ]),
    ...(drafted === undefined
      ? []
      : [
          {
            ...{ kind: 'measure-to-issue' as const, department: null, roles: ['office' as const] },
            ...about,
            text: `${RUNG_LABEL[drafted.rung]}：${sayMatter(matter)}`,
          },
        ]),
  ]
}
