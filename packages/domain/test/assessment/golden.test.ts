import { expect, it } from 'vitest'
import { becauseOf, type Explanation, evaluate, formulaOf, gradeReason } from '../../src/assessment/index.ts'
import { readOpinions } from '../policy/samples.ts'
import { CASES, goldenCase, nodeOf, ruleSet } from './samples.ts'

/** A node as readers see it. */
const said = (node: Explanation) => ({ ...node, formula: formulaOf(node), because: becauseOf(node) })

/** Evaluates the facts of a case and compares exactly what the case states. */
const holds = (name: string): void => {
  const { facts, expect: expected, rules } = goldenCase(name)
  const cards = evaluate(rules, facts)
  const stated = cards.map(({ explanation, reasons, ...card }) => {
    const own = expected.find((one) => one.department === card.department)
    const { lines, ...rest } = own ?? { department: card.department, points: null }
    const found = { ...card, reasons: reasons.map(gradeReason) }
    return {
      ...Object.fromEntries(Object.keys(rest).map((key) => [key, found[key as keyof typeof rest]])),
      ...(lines === undefined
        ? {}
        : {
            lines: lines.map((line) => {
              const node = said(nodeOf(explanation, line.node))
              return Object.fromEntries(
                Object.keys(line).map((key) => [key, key === 'node' ? node.id : node[key as 'points']]),
              )
            }),
          }),
    }
  })
  expect(stated).toEqual(expected)
}

const TITLES: Readonly<Record<string, string>> = {
  'on-time-late-unfinished':
    '[A7] on time earns all, late within the year 80 %, unfinished 60 % of its progress',
  'done-after-the-year': '[A7] what is done after the year is unfinished in the year',
  'support-weighs-less':
    '[A8] a task weighs difficulty × role × contribution, shared out among its milestones',
  'weight-by-contribution': '[A8] the part of a support goes by its contribution; unrated counts as ordinary',
  'extension-moves-the-date':
    '[A9] an approved amendment moves the day; the original day and the number are shown',
  'plan-faults': '[A10] a late plan, a missing plan and each missing element cost points',
  'plan-not-yet-approved': '[A10] within the year a task without an approved plan is not yet judged',
  'deductions-stop-at-the-floor': '[A11] deductions stop at the floor',
  'once-per-period': '[A12] a period costs each kind of fault once; reports in time stand without loss',
  'once-per-period-the-dearest': '[A12] of the faults of one kind in a period the dearest is charged',
  'mid-year': '[A13] what is not yet due neither costs nor earns, and the score so far is provisional',
  'year-not-over': '[A13] a score stays provisional until the year is over',
  'office-delay':
    '[A14] a milestone whose report waits for the office is not judged yet; silence is unfinished',
  'silence-waits-for-its-report':
    '[A14] a milestone is not judged before the report that should tell of it is due',
  'support-only': '[A15] points of what a unit has nothing to do with are folded into the rest in proportion',
  'ties-and-groups': '[A1] [A16] only members are scored, ranked in groups by tasks led; equals share a rank',
  'proportional-to-target': '[A27] in proportion to the goal, no credit beyond it, nothing for decline',
  'control-target': '[A27] a limit earns all up to it, and less up to twice the limit',
  'limit-of-nothing': '[A27] a limit of nothing, and one below zero, are kept or exceeded like any other',
  'begun-steps': '[A28] a begun step of what is missing counts as one',
  'start-at-hundred':
    '[A29] losses at discretion lie within the range of the rule, with the reason of the ruling',
  'full-where-nothing-was-ordered': '[A15] [A30] nothing ordered costs nothing; unanswered is also unclosed',
  'yearly-indicator-share':
    '[A31] yearly indicators are a part of their task; unconfirmed ones are not yet judged',
  'one-kind-doubled': '[A32] losses of a unit with one kind of matter are doubled',
  'own-fault-extension': '[A32] a milestone moved by the own fault is credited at 0.9',
  'county-caused': '[A32] what the county caused costs half',
  'folded-into-a-section': '[A15] points can go into a named section, shared out by its weights',
  'level-and-progress': '[A33] level and progress weigh 7:3 from the average on and 3:7 below',
  'part-by-rank': '[A34] a part of the points goes by rank in the group',
  'trimmed-mean': '[A35] marks are averaged without the highest and the lowest where more remain',
  'public-evaluation-share': '[A35] public evaluation weighs 40 against 60; one that is awaited is not zero',
  'assessor-conduct': '[A35] a unit answers for how its assessors mark',
  'honours-by-level': '[A36] honours earn by level up to a cap, and only with papers',
  'honours-once-per-task': '[A36] of the honours of one task the highest counts',
  'bonus-breaks-ties-only': '[A36] a bonus that only orders equals adds nothing, while deductions count',
  'quota-rounds-up': '[A37] the quota of the top grade, rounded up',
  'quota-rounds-down': '[A37] the quota of the top grade, rounded down',
  'quota-rounds-half-up': '[A37] the quota of the top grade, rounded half up, group by group',
  'quota-ties-all': '[A37] all who are equal at the border of the quota are in',
  'quota-ties-none': '[A37] none who are equal at the border of the quota are in',
  'quota-ties-bonus': '[A37] the tie-breaking bonus decides at the border of the quota',
  'thousand-two-groups': '[A33] [A34] [A35] a rule set of a thousand points, two groups',
  falsification: '[A38] falsification: the task earns nothing, no top grade, referred',
  'falsified-figures': '[A38] falsified figures earn nothing and do not raise the bar for others',
  'falsification-under-objection':
    '[A38] a ruling under objection does not count, and the score is provisional',
}

for (const name of CASES) it(TITLES[name] ?? name, () => holds(name))

it('each case quotes a rule, and each title has its case', () => {
  expect(Object.keys(TITLES).toSorted()).toEqual(CASES.toSorted())
})

it('[A22] the rule set of a thousand points says that it is an example, and cites sentences of the document', () => {
  const sentences = readOpinions().document.clauses.flatMap((clause) =>
    (clause.sentences ?? []).map(({ text }) => `${clause.number} ${text}`),
  )
  const { title, note, criteria, bonuses } = ruleSet('thousand')
  for (const words of [title, note]) expect(words).toContain('示例办法')
  for (const { basis } of [...criteria, ...bonuses])
    expect(sentences).toContain(`${basis.clause} ${basis.sentence}`)
})
