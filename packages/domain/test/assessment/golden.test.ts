import { afterAll, expect, it } from 'vitest'
import { evaluate } from '../../src/assessment/index.ts'
import { CASES, goldenCase, nodeOf, ruleSet } from './samples.ts'

const read = new Set<string>()
afterAll(() => expect([...read].toSorted()).toEqual(CASES.toSorted()))

/** Evaluates the facts of a case and compares exactly what the case states. */
const holds = (name: string): void => {
  read.add(name)
  const { facts, expect: expected, ruleSet: year } = goldenCase(name)
  const cards = evaluate(ruleSet(year), facts)
  const stated = cards.map(({ explanation, ...card }) => {
    const { department, points, grade, rank, provisional, judged } = card
    const lines = expected.find((one) => one.department === department)?.lines ?? []
    return {
      ...{ department, points, grade, rank, provisional, judged },
      lines: lines.map((line) => {
        const node = nodeOf(explanation, line.node)
        return Object.fromEntries(
          Object.keys(line).map((key) => [key, key === 'node' ? node.id : node[key as 'points']]),
        )
      }),
    }
  })
  expect(stated).toEqual(expected)
}

it('[A7] on time earns all, late within the year 80 %, unfinished 60 % of its progress', () =>
  holds('on-time-late-unfinished'))

it('[A7] what is done after the year is unfinished in the year', () => holds('done-after-the-year'))

it('[A8] a task weighs its difficulty times the role, shared out among its milestones', () =>
  holds('support-weighs-less'))

it('[A9] an approved amendment moves the day; the original day and the number of extensions are shown', () =>
  holds('extension-moves-the-date'))

it('[A10] a late plan, a missing plan and each missing element cost points; a year without an approved plan is unfinished', () =>
  holds('plan-faults'))

it('[A10] within the year a task without an approved plan is not yet judged', () =>
  holds('plan-not-yet-approved'))

it('[A11] deductions stop at the floor', () => holds('deductions-stop-at-the-floor'))

it('[A12] a period costs each kind of fault once; reports in time stand in the tree without loss', () =>
  holds('once-per-period'))

it('[A13] what is not yet due neither costs nor earns, and the score so far is provisional', () =>
  holds('mid-year'))

it('[A13] a score stays provisional until the year is over', () => holds('year-not-over'))

it('[A14] a milestone whose report waits for the office is not judged yet; silence past the deadline is unfinished', () =>
  holds('office-delay'))

it('[A14] a milestone past its day is not judged before the report that should tell of it is due', () =>
  holds('silence-waits-for-its-report'))

it('[A15] points of what a unit has nothing to do with are folded into the rest in proportion', () =>
  holds('support-only'))

it('[A1] [A16] only members are scored, ranked in groups by tasks led; equals share a rank', () =>
  holds('ties-and-groups'))
