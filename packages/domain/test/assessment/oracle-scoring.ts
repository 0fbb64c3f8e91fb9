import type { Criterion, FactSheet, RuleSet, Scoring } from '../../src/assessment/index.ts'
import { type Finding, paperOf } from './oracle-finding.ts'
import { rulingsOn } from './oracle-findings.ts'
import {
  altogether,
  by,
  count,
  type Fraction,
  floor,
  greater,
  isNone,
  less,
  mean,
  NONE,
  order,
  per,
  plus,
  read,
  smaller,
  WHOLE,
  within,
} from './oracle-fraction.ts'

type Unit = FactSheet['units'][number]
type Alone = Extract<Scoring, { _tag: 'Rank' }>['of']

/** A criterion that concerns a unit, with the points that were folded into it. */
export interface Cell {
  readonly criterion: Criterion
  readonly unit: Unit
  readonly group: number
  readonly weight: Fraction
  readonly findings: readonly Finding[]
}

/** Points of each cell of one criterion; null where it cannot be scored yet. */
export const scored = (
  cells: readonly Cell[],
  scoring: Scoring,
  rules: RuleSet,
  sheet: FactSheet,
): readonly (Fraction | null)[] => {
  if (scoring._tag === 'LevelProgress') return levelProgress(cells, scoring, rules, sheet)
  if (scoring._tag !== 'Rank') return cells.map((cell) => alone(cell, scoring, rules, sheet))
  const base = cells.map((cell) => alone(cell, scoring.of, rules, sheet))
  const share = cells.map(({ weight }, place) => {
    const points = base[place] ?? null
    return points === null || isNone(weight) ? null : per(points, weight)
  })
  return cells.map((cell, place) => {
    const own = share[place] ?? null
    if (own === null) return base[place] ?? null
    const better = cells.filter(
      (other, at) =>
        (scoring.within === 'all' || other.group === cell.group) && order(share[at] ?? NONE, own) > 0,
    ).length
    const worth = scoring.places
      .filter(({ upTo }) => upTo >= better + 1)
      .reduce<(typeof scoring.places)[number] | null>(
        (first, one) => (first === null || one.upTo < first.upTo ? one : first),
        null,
      )
    const part = read(scoring.part)
    const ranked = by(part, read(worth?.share ?? scoring.beyond))
    return by(cell.weight, plus(ranked, by(less(WHOLE, part), own)))
  })
}

const alone = (cell: Cell, scoring: Alone, rules: RuleSet, sheet: FactSheet): Fraction | null => {
  const wanted = scoring._tag === 'Credit' || scoring._tag === 'Deduct' ? 'outcomes' : 'number'
  const judged = cell.findings.filter((one) => one[wanted] !== null && !isNone(one.weight))
  if (judged.length === 0) return null
  const { lessened, credited } = adjusting(cell, rules, sheet)
  const all = altogether(judged.map((one) => one.weight))
  const average = (worth: (one: Finding) => Fraction): Fraction =>
    by(cell.weight, per(altogether(judged.map((one) => by(one.weight, worth(one)))), all))
  switch (scoring._tag) {
    case 'Credit': {
      const shares = new Map<string, string>(scoring.credits.map((one) => [one.outcome, one.share]))
      return average((one) =>
        credited(one, by(one.progress, read(shares.get(one.outcomes?.[0]?.name ?? '') ?? '0'))),
      )
    }
    case 'Deduct':
      return greater(read(scoring.floor), less(cell.weight, lost(judged, scoring, lessened)))
    case 'Curve':
      return average((one) => credited(one, worthOn(scoring.shape, one.number?.value ?? NONE)))
    case 'Marks': {
      const marks = judged.map((one) => one.number?.value ?? NONE).toSorted(order)
      const { drop, of } = scoring
      const kept = marks.length > 2 * drop ? marks.slice(drop, marks.length - drop) : marks
      return by(cell.weight, mean(kept.map((one) => within(per(one, read(of))))))
    }
  }
}

const lost = (
  judged: readonly Finding[],
  { losses, once }: Extract<Alone, { _tag: 'Deduct' }>,
  lessened: (one: Finding, points: Fraction) => Fraction,
): Fraction => {
  const costs = judged.flatMap((one) =>
    (one.outcomes ?? []).flatMap(({ name, times, ruled }) => {
      const price = losses.find(({ outcome }) => outcome === name)
      if (price === undefined) return []
      const least = read(price.points)
      const each =
        price.most === null || ruled === null ? least : greater(least, smaller(read(price.most), ruled))
      return [{ period: one.period, name, points: lessened(one, by(each, count(times))) }]
    }),
  )
  if (once === 'occurrence') return altogether(costs.map((one) => one.points))
  const single = costs.filter(({ period }) => period === null).map((one) => one.points)
  const periods = Map.groupBy(
    costs.filter(({ period }) => period !== null),
    ({ period, name }) => `${period} ${name}`,
  )
  const dearest = [...periods.values()].map((all) => all.map((one) => one.points).reduce(greater))
  return altogether([...single, ...dearest])
}

const worthOn = (shape: Extract<Alone, { _tag: 'Curve' }>['shape'], value: Fraction): Fraction => {
  if (shape._tag === 'bands') {
    const band = shape.bands.find(
      ({ from, to }) =>
        (from === null || order(read(from), value) <= 0) && (to === null || order(value, read(to)) < 0),
    )
    return band === undefined ? NONE : read(band.share)
  }
  const x = shape.step === null ? value : stepped(value, shape.step)
  const points = shape.points.map(({ at, share }) => ({ at: read(at), share: read(share) }))
  const left = points.filter(({ at }) => order(at, x) <= 0).toSorted((a, b) => order(b.at, a.at))[0]
  const right = points.filter(({ at }) => order(at, x) >= 0).toSorted((a, b) => order(a.at, b.at))[0]
  if (left === undefined || right === undefined) return left?.share ?? right?.share ?? NONE
  if (order(left.at, right.at) === 0) return left.share
  const way = per(less(x, left.at), less(right.at, left.at))
  return plus(by(left.share, less(WHOLE, way)), by(right.share, way))
}

const stepped = (value: Fraction, { size, counting }: { size: string; counting: string }): Fraction => {
  const steps = per(value, read(size))
  const full = floor(steps)
  const begun = counting === 'begun' && order(steps, [full, 1n]) > 0
  return by([begun ? full + 1n : full, 1n], read(size))
}

/** Whether a ruling makes its whole task earn nothing. */
const isVoid = ({ task }: Finding, unit: Unit, rules: RuleSet, sheet: FactSheet): boolean =>
  rules.vetoes.some(
    ({ ruling, effects }) =>
      effects.includes('task-zero') &&
      rulingsOn(sheet, unit, ruling).some((one) => one.task !== null && one.task === task),
  )

/** What rulings and modifiers make of a loss, and of a share of the points. */
const adjusting = ({ criterion, unit }: Cell, rules: RuleSet, sheet: FactSheet) => {
  const about = (kind: string, one: Finding): boolean =>
    rulingsOn(sheet, unit, kind).some(({ milestone, about: paper, task }) => {
      if (milestone !== null) return one.milestone === milestone
      if (paper !== null) return one.paper === paperOf(paper)
      return task === null || task === one.task
    })
  const kindsBy = (key: 'role' | 'pillar') =>
    new Set(
      unit.duties.map(({ role, task }) =>
        key === 'role' ? role : sheet.tasks.find((one) => one.task === task)?.pillar,
      ),
    ).size
  const lessened = (one: Finding, points: Fraction): Fraction =>
    criterion.modifiers.reduce((left, modifier) => {
      const applies =
        (modifier._tag === 'SingleKind' && kindsBy(modifier.by) === 1) ||
        (modifier._tag === 'CountyCaused' && about('county-caused', one))
      return applies ? by(left, read(modifier.factor)) : left
    }, points)
  const credited = (one: Finding, share: Fraction): Fraction => {
    if (isVoid(one, unit, rules, sheet)) return NONE
    const own = criterion.modifiers.find(({ _tag }) => _tag === 'OwnFault')
    const moved = own !== undefined && one.milestone !== null && about('own-fault', one)
    const credit = moved ? by(share, read(own.factor)) : share
    return greater(NONE, less(WHOLE, lessened(one, less(WHOLE, credit))))
  }
  return { lessened, credited }
}

const levelProgress = (
  cells: readonly Cell[],
  { above, below, within: cohort }: Extract<Scoring, { _tag: 'LevelProgress' }>,
  rules: RuleSet,
  sheet: FactSheet,
): readonly (Fraction | null)[] => {
  const standing = cells.map(({ unit, findings, group }) => {
    const counting = findings.filter((one) => !isNone(one.weight))
    const numbers = counting.flatMap((one) =>
      one.number !== null && isVoid(one, unit, rules, sheet)
        ? { level: NONE, growth: NONE }
        : (one.number ?? []),
    )
    const grown = numbers.flatMap((one) => (one.growth === null ? [] : [one.growth]))
    if (counting.length === 0 || grown.length < counting.length) return null
    return { group, level: mean(numbers.map((one) => one.level)), progress: mean(grown) }
  })
  return cells.map(({ weight }, place) => {
    const own = standing[place] ?? null
    if (own === null) return null
    const peers = standing.flatMap((one) =>
      one !== null && (cohort === 'all' || one.group === own.group) ? [one] : [],
    )
    const ratio = order(own.level, mean(peers.map((one) => one.level))) >= 0 ? above : below
    const against = (key: 'level' | 'progress'): Fraction => {
      const best = peers.map((one) => one[key]).reduce(greater)
      return own[key][0] <= 0n ? NONE : per(own[key], best)
    }
    return by(
      weight,
      plus(by(read(ratio.level), against('level')), by(read(ratio.progress), against('progress'))),
    )
  })
}
