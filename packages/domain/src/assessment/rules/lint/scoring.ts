import { compare, exact, ONE, sayExact, sum } from '../../../quantity/index.ts'
import type { Criterion } from '../criterion.ts'
import type { Measure } from '../measure.ts'
import { OUTCOMES_OF, type Outcome, outcomesOf, timelyOf } from '../outcome.ts'
import type { AloneScoring, Scoring } from '../scoring.ts'
import { finding, type Path, type RuleFinding } from './finding.ts'
import { shapeFindings } from './shape.ts'
import { repeated } from './sums.ts'

export const findsOutcomes = ({ _tag }: Measure): boolean => _tag in OUTCOMES_OF

/** Whether a scoring can use what a measure finds. */
const FITS: { readonly [K in Scoring['_tag']]: (measure: Measure) => boolean } = {
  Credit: findsOutcomes,
  Deduct: findsOutcomes,
  Curve: (measure) => !findsOutcomes(measure),
  Marks: ({ _tag }) => _tag === 'Marks',
  LevelProgress: (measure) => measure._tag === 'Indicators' && measure.quantity === 'ratio',
  Rank: () => true,
}

export const scoringFindings = (criterion: Criterion, path: Path): readonly RuleFinding[] => {
  const { scoring, measures } = criterion
  const base = scoring._tag === 'Rank' ? scoring.of : scoring
  const unfit = measures.find((one) => !FITS[base._tag](one))
  if (unfit !== undefined)
    return [finding('scoring-unfit', path, { scoring: base._tag, measure: unfit._tag })]
  switch (scoring._tag) {
    case 'LevelProgress':
      return (['above', 'below'] as const).flatMap((side) => {
        const added = sum([exact(scoring[side].level), exact(scoring[side].progress)])
        return compare(added, ONE) === 0
          ? []
          : [finding('ratios-unequal', [...path, side], { sum: sayExact(added) })]
      })
    case 'Rank':
      return [...rankFindings(scoring, path), ...aloneFindings(scoring.of, criterion, [...path, 'of'])]
    default:
      return aloneFindings(scoring, criterion, path)
  }
}

const rankFindings = (
  { places, part, beyond }: Extract<Scoring, { _tag: 'Rank' }>,
  path: Path,
): readonly RuleFinding[] => {
  const rows = [
    ...places.map(({ upTo, share }) => ({ upTo, share })),
    { upTo: Number.POSITIVE_INFINITY, share: beyond },
  ]
  return [
    ...(exact(part).n === 0 ? [finding('part-zero', [...path, 'part'])] : []),
    ...(places.length === 0 ? [finding('places-none', [...path, 'places'])] : []),
    ...rows.flatMap(({ upTo, share }, index) => {
      const before = rows[index - 1]
      const last = index === places.length
      const facts = { upTo: last ? '末' : String(upTo) }
      if (!last && (upTo < 1 || (before !== undefined && upTo <= before.upTo)))
        return [finding('places-unordered', [...path, 'places', index, 'upTo'], facts)]
      const reversed = before !== undefined && compare(exact(share), exact(before.share)) > 0
      const field = last ? [...path, 'beyond'] : [...path, 'places', index, 'share']
      return reversed ? [finding('places-reversed', field, facts)] : []
    }),
  ]
}

const aloneFindings = (scoring: AloneScoring, criterion: Criterion, path: Path): readonly RuleFinding[] => {
  switch (scoring._tag) {
    case 'Credit':
      return [
        ...priced(scoring.credits, 'credits', criterion.measures, path),
        ...criterion.measures
          .flatMap((one) => timelyOf(one._tag))
          .filter(
            (one) =>
              isFound(one, criterion.measures) && !scoring.credits.some(({ outcome }) => outcome === one),
          )
          .map((outcome) => finding('outcome-uncredited', [...path, 'credits'], { outcome })),
      ]
    case 'Deduct':
      return deductFindings(scoring, criterion, path)
    case 'Curve':
      return shapeFindings(scoring.shape, [...path, 'shape'])
    case 'Marks':
      return []
  }
}

/** Where yearly indicators take no part of a task, their outcomes do not come up. */
const isFound = (outcome: Outcome, measures: readonly Measure[]): boolean => {
  const tasks = measures.find((one) => one._tag === 'KeyTasks')
  const indicators = outcome === 'target-met' || outcome === 'target-short'
  return !indicators || tasks === undefined || exact(tasks.indicators).n !== 0
}

/** Rows by outcome: each possible, each once, at least one. */
export const priced = (
  rows: readonly { readonly outcome: Outcome }[],
  field: string,
  measures: readonly Measure[],
  path: Path,
): readonly RuleFinding[] => {
  const possible = outcomesOf(measures)
  const at = (index: number): Path => [...path, field, index, 'outcome']
  return [
    ...(rows.length === 0 ? [finding('nothing-priced', [...path, field])] : []),
    ...rows.flatMap(({ outcome }, index) =>
      possible.includes(outcome) && isFound(outcome, measures)
        ? []
        : [finding('outcome-unreachable', at(index), { outcome })],
    ),
    ...repeated(rows.map(({ outcome }) => outcome)).map((index) =>
      finding('outcome-twice', at(index), { outcome: rows[index]?.outcome ?? '' }),
    ),
  ]
}

/** What only a ruling prices within a range. */
const BY_RULING: readonly Outcome[] = ['empty-report']

const deductFindings = (
  { losses, floor }: Extract<AloneScoring, { _tag: 'Deduct' }>,
  { weight, measures }: Criterion,
  path: Path,
): readonly RuleFinding[] => {
  const has = (outcome: Outcome) => losses.some((one) => one.outcome === outcome)
  return [
    ...priced(losses, 'losses', measures, path),
    ...(has('element-missing') && has('plan-unstaged')
      ? [finding('counted-twice', [...path, 'losses'])]
      : []),
    ...losses.flatMap(({ outcome, points, most }, index) => {
      if (most === null) return []
      const at = [...path, 'losses', index, 'most']
      if (compare(exact(most), exact(points)) < 0)
        return [finding('discretion-reversed', at, { points, most })]
      return BY_RULING.includes(outcome) ? [] : [finding('discretion-unruled', at, { outcome })]
    }),
    ...(compare(exact(floor), exact(weight)) > 0
      ? [finding('floor-above', [...path, 'floor'], { floor, weight })]
      : []),
  ]
}
