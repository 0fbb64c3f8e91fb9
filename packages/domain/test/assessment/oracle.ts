import type { Criterion, FactSheet, RuleSet } from '../../src/assessment/index.ts'
import type { Finding } from './oracle-finding.ts'
import { findings, rulingsOn } from './oracle-findings.ts'
import {
  altogether,
  by,
  count,
  type Fraction,
  floor,
  greater,
  isNone,
  less,
  NONE,
  order,
  per,
  plus,
  read,
  rounded,
  smaller,
} from './oracle-fraction.ts'
import { type Cell, scored } from './oracle-scoring.ts'

type Unit = FactSheet['units'][number]

export interface Verdict {
  readonly department: string
  readonly points: Fraction | null
  readonly rank: number | null
  readonly grade: string | null
  /** Points (null: not counted) and maximum of each criterion, in the rule set's order. */
  readonly criteria: readonly { readonly points: Fraction | null; readonly max: Fraction }[]
}

/**
 * A second evaluator, written from SPEC.md and the words of the schemas; it shares nothing with the first but types.
 */
export const oracle = (rules: RuleSet, sheet: FactSheet): readonly Verdict[] => {
  const members = sheet.units
    .filter((one) => one.member)
    .toSorted((a, b) => (a.department < b.department ? -1 : 1))
  const rows = members.map((unit) => rowOf(unit, rules, sheet))
  const columns = rules.criteria.map((criterion, column) => {
    const cells = rows.flatMap((row) => row[column]?.cell ?? [])
    const points = scored(cells, criterion.scoring, rules, sheet)
    return new Map(cells.map((cell, place) => [cell.unit.department, points[place] ?? null]))
  })
  const standings = members.map((unit, place): Standing => {
    const criteria = (rows[place] ?? []).map(({ cell, max, full }, column) => ({
      max,
      points: cell === null ? (full ? max : null) : (columns[column]?.get(unit.department) ?? null),
    }))
    const counted = criteria.flatMap(({ points, max }) => (points === null ? [] : [{ points, max }]))
    const most = altogether(counted.map((one) => one.max))
    const { score, ties } = bonuses(unit, rules, sheet)
    const earned = altogether(counted.map((one) => one.points))
    const points = isNone(most)
      ? null
      : rounded(
          plus(per(by(read(rules.total), earned), most), score),
          rules.rounding.mode,
          rules.rounding.places,
        )
    return { unit, criteria, points, ties, group: groupOf(unit, rules) }
  })
  return standings.map((own) => {
    const group = standings.filter((one) => one.group === own.group)
    return {
      ...{ department: own.unit.department, points: own.points, criteria: own.criteria },
      rank: own.points === null ? null : 1 + group.filter((one) => isAhead(one, own, true)).length,
      grade: gradeOf(own, group, rules, sheet),
    }
  })
}

interface Standing {
  readonly unit: Unit
  readonly criteria: Verdict['criteria']
  readonly points: Fraction | null
  readonly ties: Fraction
  readonly group: number
}

const led = ({ duties }: Unit): number => duties.filter(({ role }) => role === 'lead').length

const groupOf = (unit: Unit, { grading: { groups } }: RuleSet): number => {
  const place = groups.findIndex(({ ledAtLeast }) => led(unit) >= ledAtLeast)
  return place < 0 ? groups.length - 1 : place
}

/** Each criterion for a unit: scored, or what becomes of its points. */
const rowOf = (unit: Unit, rules: RuleSet, sheet: FactSheet) => {
  const looked = rules.criteria.map((criterion) => {
    const found = appliesTo(criterion, unit) ? findings(criterion.measures, unit, sheet) : []
    return { criterion, found, concerned: found.some((one) => !isNone(one.weight)) }
  })
  const concerned = looked.filter((one) => one.concerned).map((one) => one.criterion)
  const weightOf = (criteria: readonly Criterion[]): Fraction =>
    altogether(criteria.map((one) => read(one.weight)))
  const within = (section: string): Fraction => weightOf(concerned.filter((one) => one.section === section))
  const isMoved = ({ absent }: Criterion): boolean =>
    absent._tag === 'into' && !isNone(within(absent.section))
  const moved = looked.filter((one) => !one.concerned && isMoved(one.criterion)).map((one) => one.criterion)
  return looked.map(({ criterion, found, concerned: isConcerned }) => {
    const own = read(criterion.weight)
    if (!isConcerned) {
      const full = criterion.absent._tag === 'full' && !isNone(weightOf(concerned))
      return { cell: null, full, max: isMoved(criterion) ? NONE : own }
    }
    const here = moved.filter(({ absent }) => absent._tag === 'into' && absent.section === criterion.section)
    const extra = here.length === 0 ? NONE : per(by(weightOf(here), own), within(criterion.section))
    const max = plus(own, extra)
    const cell: Cell = { criterion, unit, group: groupOf(unit, rules), weight: max, findings: found }
    return { cell, full: false, max }
  })
}

const appliesTo = ({ applies }: Criterion, unit: Unit): boolean => {
  switch (applies._tag) {
    case 'Everyone':
      return true
    case 'Leading':
      return led(unit) >= applies.least
    case 'OnlySupporting':
      return unit.duties.length > 0 && led(unit) === 0
    case 'Units':
      return applies.departments.some((one) => one === unit.department)
  }
}

const bonuses = (unit: Unit, rules: RuleSet, sheet: FactSheet) => {
  const earned = rules.bonuses.map((bonus) => {
    const worth = findings([bonus.measure], unit, sheet)
      .filter((one) => !isNone(one.weight))
      .map((one) => ({ task: one.task, points: awarded(bonus, one) }))
    const highest = (of: typeof worth): Fraction => of.map((one) => one.points).reduce(greater, NONE)
    const single = worth.filter(({ task }) => task === null)
    const tasks = [...Map.groupBy(worth, ({ task }) => task)].filter(([task]) => task !== null)
    const taken = {
      highest: highest(worth),
      sum: altogether(worth.map((one) => one.points)),
      'highest-per-task': altogether([
        ...single.map((one) => one.points),
        ...tasks.map(([, of]) => highest(of)),
      ]),
    }[bonus.take]
    return { use: bonus.use, points: smaller(taken, read(bonus.cap)) }
  })
  const all = (use: string): Fraction =>
    altogether(earned.filter((one) => one.use === use).map((one) => one.points))
  return { score: smaller(all('score'), read(rules.bonusCap)), ties: all('tie-break') }
}

const awarded = ({ awards }: RuleSet['bonuses'][number], { outcomes }: Finding): Fraction =>
  altogether(
    awards
      .filter(({ outcome }) => outcomes?.some(({ name }) => name === outcome) ?? false)
      .map(({ points }) => read(points)),
  )

const isAhead = (one: Standing, own: Standing, byTies: boolean): boolean => {
  if (one.points === null || own.points === null) return one.points !== null
  const gap = order(one.points, own.points)
  return gap > 0 || (gap === 0 && byTies && order(one.ties, own.ties) > 0)
}

const gradeOf = (own: Standing, group: readonly Standing[], rules: RuleSet, sheet: FactSheet) => {
  const { grades, quota } = rules.grading
  const last = grades.length - 1
  const reached = ({ points }: Standing): number | null => {
    if (points === null || grades.length === 0) return null
    const place = grades.findIndex(({ atLeast }) => order(points, read(atLeast)) >= 0)
    return place < 0 ? last : place
  }
  const effectsOn = ({ unit }: Standing) =>
    rules.vetoes.flatMap(({ ruling, effects }) => (rulingsOn(sheet, unit, ruling).length > 0 ? effects : []))
  const isBarred = (one: Standing): boolean =>
    effectsOn(one).some((effect) => effect === 'no-top' || effect === 'lowest')
  const place = reached(own)
  if (place === null) return null
  const title = (at: number): string | null => grades[Math.min(at, last)]?.title ?? null
  if (effectsOn(own).includes('lowest')) return title(last)
  if (place > 0) return title(place)
  if (isBarred(own)) return title(1)
  if (quota === null) return title(0)
  const rivals = group.filter((one) => reached(one) === 0 && !isBarred(one))
  const exactly = by(read(quota.share), count(group.length))
  const whole = floor(exactly)
  const rest = less(exactly, [whole, 1n])
  const up =
    (quota.rounding === 'up' && !isNone(rest)) || (quota.rounding === 'half-up' && order(rest, [1n, 2n]) >= 0)
  const places = Number(whole) + (up ? 1 : 0)
  const byTies = quota.ties === 'bonus'
  const ahead = rivals.filter((one) => isAhead(one, own, byTies)).length
  const equals = rivals.filter((one) => !isAhead(one, own, byTies) && !isAhead(own, one, byTies)).length
  const fits = quota.ties === 'none' ? ahead + equals <= places : ahead < places
  return title(fits ? 0 : 1)
}
