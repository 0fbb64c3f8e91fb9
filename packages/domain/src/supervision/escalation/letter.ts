import { isPeriod, type PlainDate, sayDate, sayPeriod } from '../../calendar/index.ts'
import type { OwedMatter } from './escalation.ts'
import type { Rung } from './ladder.ts'

/** Rungs that go out in words of the office. */
export type WordedRung = Exclude<Rung, 'remind' | 'order'>
export const isWorded = (rung: Rung): rung is WordedRung => rung !== 'remind' && rung !== 'order'

export interface LetterFacts {
  readonly matter: OwedMatter
  /** Name of the unit that owes it. */
  readonly unit: string
  /** Working days left until the due day; negative once it is over. */
  readonly left: number
  readonly today: PlainDate
}

/** What is asked for, as a unit does it. */
const askedFor = ({ kind, key, title }: OwedMatter): string => {
  if (kind === 'milestone') return `完成时间节点“${title}”并报送`
  if (kind === 'resolution') return `办结议定事项“${title}”并报告完成情况`
  const period = isPeriod(key) ? sayPeriod(key) : ''
  return kind === 'report' ? `报送${period}进展情况` : `填报${period}配合情况`
}

/** `任务 12`; a resolution may serve none. */
const sayDuty = ({ task }: OwedMatter): string => (task === null ? '议定事项' : `任务 ${task}`)

const sayLate = ({ matter, left, today }: LetterFacts): string =>
  left < 0
    ? `应于${sayDate(matter.dueOn)}前${askedFor(matter)}，截至${sayDate(today)}尚未办理，已逾期 ${-left} 个工作日`
    : `应于${sayDate(matter.dueOn)}前${askedFor(matter)}，截至${sayDate(today)}尚未办理`

const WORDS: { readonly [R in WordedRung]: (facts: LetterFacts) => string } = {
  letter: (facts) =>
    `${facts.unit}：\n你单位承担的${sayDuty(facts.matter)} ${sayLate(facts)}。请于收到本函之日起 3 个工作日内${askedFor(facts.matter)}；确有困难的，请同时说明原因和拟完成日期。`,
  circular: (facts) =>
    `${sayDuty(facts.matter)}由${facts.unit}负责，${sayLate(facts)}，经多次催办仍未办结，现予通报。请${facts.unit}自通报之日起 5 个工作日内${askedFor(facts.matter)}，并书面说明原因和整改措施。`,
  talk: (facts) =>
    `${facts.unit}负责同志：\n你单位承担的${sayDuty(facts.matter)} ${sayLate(facts)}，通报后仍未办结。现就推进情况进行约谈，时间、地点由协调小组办公室另行通知。请带书面说明参加，写明原因、整改措施和完成时限，并于约谈前${askedFor(facts.matter)}。`,
}

/** What a 提醒函, 通报 or 约谈 says at first, from the facts alone; the office changes it before it goes out. */
export const letterOf = (rung: WordedRung, facts: LetterFacts): string => WORDS[rung](facts)
