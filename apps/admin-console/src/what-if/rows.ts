import {
  type Comparison,
  gradeMoved,
  type Movement,
  pointsMoved,
  rankMoved,
} from '@jiashan/domain/assessment/what-if'
import { compare, exact, type Rational } from '@jiashan/domain/quantity'

/** Which units of a comparison are shown. */
export const SHOWN = {
  all: { label: '全部单位', fits: () => true },
  moved: { label: '得分有变化', fits: pointsMoved },
  rank: { label: '名次有变化', fits: rankMoved },
  grade: { label: '等次有变化', fits: gradeMoved },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly fits: (one: Movement) => boolean }>
>
export type Shown = keyof typeof SHOWN

export const isShown = (name: string | undefined): name is Shown =>
  name !== undefined && Object.hasOwn(SHOWN, name)

/** In the order of the table after the change: group by group, the first of each first; without points last. */
export const rowsOf = ({ units }: Comparison, shown: Shown): readonly Movement[] =>
  units.filter(SHOWN[shown].fits).toSorted((a, b) => place(a) - place(b) || byPoints(a, b))

const place = ({ before, after }: Movement): number => (after ?? before)?.group.place ?? 0

const pointsOf = ({ before, after }: Movement): Rational | null => {
  const points = (after ?? before)?.points ?? null
  return points === null ? null : exact(points)
}

const byPoints = (a: Movement, b: Movement): number => {
  const [x, y] = [pointsOf(a), pointsOf(b)]
  if (x === null || y === null) return Number(x === null) - Number(y === null)
  return compare(y, x) || (a.name < b.name ? -1 : 1)
}

/** Up, down, or neither: a smaller rank is better. */
export const direction = ({ before, after }: Movement): 'up' | 'down' | null => {
  const [was, is] = [before?.rank ?? null, after?.rank ?? null]
  if (was === null || is === null || was === is) return null
  return is < was ? 'up' : 'down'
}
