import { compare, exact } from '../../../quantity/index.ts'
import type { Shape } from '../scoring.ts'
import { finding, type Path, type RuleFinding } from './finding.ts'

export const shapeFindings = (shape: Shape, path: Path): readonly RuleFinding[] =>
  shape._tag === 'line' ? lineFindings(shape, path) : bandFindings(shape, path)

const lineFindings = ({ points }: Extract<Shape, { _tag: 'line' }>, path: Path): readonly RuleFinding[] => [
  ...(points.length < 2 ? [finding('line-short', [...path, 'points'])] : []),
  ...points.flatMap(({ at }, index) =>
    points.slice(0, index).some((one) => compare(exact(one.at), exact(at)) === 0)
      ? [finding('line-same-place', [...path, 'points', index, 'at'], { at })]
      : [],
  ),
]

const bandFindings = ({ bands }: Extract<Shape, { _tag: 'bands' }>, path: Path): readonly RuleFinding[] => {
  if (bands.length === 0) return [finding('bands-none', [...path, 'bands'])]
  const reversed = bands.flatMap(({ from, to }, index) =>
    from !== null && to !== null && compare(exact(from), exact(to)) >= 0
      ? [finding('band-reversed', [...path, 'bands', index, 'to'], { from, to })]
      : [],
  )
  return reversed.length > 0 ? reversed : neighbours(bands, path)
}

/** From the lowest band to the highest: each begins where the one below ends. */
const neighbours = (
  bands: Extract<Shape, { _tag: 'bands' }>['bands'],
  path: Path,
): readonly RuleFinding[] => {
  const rising = bands
    .map((band, index) => ({ ...band, index }))
    .toSorted((a, b) => (a.from === null ? -1 : b.from === null ? 1 : compare(exact(a.from), exact(b.from))))
  const meets = rising.flatMap((band, place): readonly RuleFinding[] => {
    const below = rising[place - 1]
    if (below === undefined) return []
    const at = [...path, 'bands', band.index, 'from']
    if (below.to === null || band.from === null)
      return [finding('bands-overlap', at, { at: band.from ?? '最低处' })]
    const order = compare(exact(band.from), exact(below.to))
    if (order < 0) return [finding('bands-overlap', at, { at: band.from })]
    return order > 0 ? [finding('bands-gap', at, { from: below.to, to: band.from })] : []
  })
  const [lowest, highest] = [rising[0], rising.at(-1)]
  return [
    ...meets,
    ...(lowest !== undefined && lowest.from !== null
      ? [finding('bands-open', [...path, 'bands', lowest.index, 'from'], { side: `${lowest.from} 以下` })]
      : []),
    ...(highest !== undefined && highest.to !== null
      ? [finding('bands-open', [...path, 'bands', highest.index, 'to'], { side: `${highest.to} 以上` })]
      : []),
  ]
}
