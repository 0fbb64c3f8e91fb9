import { sayDate } from '../../../calendar/plain-date.ts'
import {
  divide,
  exact,
  HUNDRED,
  maximum,
  minimum,
  multiply,
  ONE,
  per,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import type { DutyFact, IndicatorFact, MilestoneFact, UnitFact } from '../../facts/fact-sheet.ts'
import { CONTRIBUTION_LABEL, DIFFICULTY_WORD, ROLE_WORD } from '../../rules/labels.ts'
import type { Measure } from '../../rules/measure.ts'
import { type Facts, type Item, itemOf, type Occurrence, occurrence, outcomes, type Told } from '../item.ts'
import { say, sayPercent } from '../words.ts'
import { attained, isJudged } from './indicators.ts'

type KeyTasks = Extract<Measure, { _tag: 'KeyTasks' }>

/** A task's weight is shared out among its milestones and its yearly indicators. */
export const keyTaskItems = (unit: UnitFact, facts: Facts, measure: KeyTasks): readonly Item[] =>
  unit.duties
    .toSorted((a, b) => a.task - b.task)
    .flatMap((duty) => {
      const { task } = duty
      const { weight, words } = weighed(duty, measure, unit, facts)
      const subject = facts.tasks.get(task)?.subject
      const because = subject === undefined ? words : `${subject}（${words}）`
      const group = { key: String(task), title: `任务 ${task}`, because }
      const share = exact(measure.indicators)
      const indicators = share.n === 0 ? [] : facts.on('indicators', task)
      const counted = rational(indicators.filter(isJudged).length)
      const part = per(multiply(weight, share), counted)
      const rest = counted.n === 0 ? weight : multiply(weight, subtract(ONE, share))
      return [
        ...milestoneItems(task, rest, facts),
        ...indicators.map((fact) => indicatorItem(fact, part, facts)),
      ].map((item) => ({ ...item, group, task }))
    })

const weighed = (
  { task, role, difficulty }: DutyFact,
  measure: KeyTasks,
  { department }: UnitFact,
  facts: Facts,
): { readonly weight: Rational; readonly words: string } => {
  const rated = facts.on('contributions', department).find((one) => one.task === task)
  const level = rated?.level ?? 'ordinary'
  const factors: readonly (readonly [string, string])[] = [
    [DIFFICULTY_WORD[difficulty], measure.difficulty[difficulty]],
    [ROLE_WORD[role], measure.role[role]],
    ...(role === 'lead' ? [] : [[`贡献${CONTRIBUTION_LABEL[level]}`, measure.contribution[level]] as const]),
  ]
  return {
    weight: factors.map(([, factor]) => exact(factor)).reduce(multiply, ONE),
    words: factors.map(([word, factor]) => `${word} ×${say(exact(factor))}`).join('，'),
  }
}

const milestoneItems = (task: number, weight: Rational, facts: Facts): readonly Item[] => {
  const milestones = facts.on('milestones', task)
  const parts = sum(milestones.map((one) => exact(one.weight)))
  if (parts.n === 0) return [unplannedItem(task, weight, facts)]
  return milestones.map((fact) =>
    itemOf(
      { ...fact, id: fact.milestone },
      {
        ...completion(fact, facts),
        milestone: fact.milestone,
        weight: multiply(weight, divide(exact(fact.weight), parts)),
      },
    ),
  )
}

const unplannedItem = (task: number, weight: Rational, { asOf, lastDay, year, on }: Facts): Item => {
  const isOver = asOf > lastDay
  const source = on('plans', task)[0]?.source ?? ({ _tag: 'plan', id: null, task, year } as const)
  return itemOf(
    { id: 'plan', title: '细化落实方案', source },
    {
      found: outcomes(isOver ? occurrence('undone', { progress: ZERO }) : null),
      because: isOver ? '全年没有经批准的方案和时间节点，按未完成计' : '尚无经批准的方案和时间节点',
      weight,
    },
  )
}

const completion = (fact: MilestoneFact, { asOf, lastDay }: Facts): Told => {
  const { dueOn, doneOn, tellBy, extensions, state, percent } = fact
  const moved = extensions > 0 ? `（原定${sayDate(fact.originalDueOn)}，经批准调整 ${extensions} 次）` : ''
  const told = (first: Occurrence | null, words: string): Told => ({
    found: outcomes(first),
    because: `应于${sayDate(dueOn)}完成${moved}，${words}`,
  })
  if (state === 'done' && doneOn !== null) {
    const how = doneOn <= dueOn ? 'done-on-time' : doneOn <= lastDay ? 'done-late' : 'undone'
    return told(occurrence(how), `${sayDate(doneOn)}完成${how === 'undone' ? '，当年未完成' : ''}`)
  }
  if (asOf <= tellBy) return told(null, `${sayDate(tellBy)}前报送情况`)
  if (fact.pending) return told(null, '报送待办公室采纳')
  const progress = divide(rational(percent ?? 0), HUNDRED)
  return told(occurrence('undone', { progress }), `至${sayDate(asOf)}未完成，进度 ${sayPercent(progress)}`)
}

const indicatorItem = (fact: IndicatorFact, part: Rational, facts: Facts): Item => {
  const { held, because } = attained(fact, facts)
  const progress = held && minimum(ONE, maximum(ZERO, held.level))
  const outcome = progress?.n === progress?.d ? 'target-met' : 'target-short'
  return itemOf(
    { id: fact.target, title: fact.subject, source: fact.source },
    {
      found: outcomes(progress && occurrence(outcome, { progress })),
      because,
      weight: isJudged(fact) ? part : ZERO,
    },
  )
}
