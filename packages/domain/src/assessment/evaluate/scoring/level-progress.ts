import {
  compare,
  divide,
  exact,
  maximum,
  multiply,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { counted, type Entry, leaf, type Scored, SUM, uncounted, write } from '../nodes.ts'
import { equals, say, sayPercent } from '../words.ts'
import { cohortOf } from './cohort.ts'

type LevelProgress = Extract<Scoring, { _tag: 'LevelProgress' }>

/** A unit's two numbers: the mean of what its goals are met by, and the mean growth; a void task adds nothing to either. */
interface Standing {
  readonly entry: Entry
  readonly level: Rational
  readonly progress: Rational
}

/** Level against the best, progress against the greatest; which weighs more depends on the average level. */
export const levelProgress = (scoring: LevelProgress, entries: readonly Entry[]): readonly Scored[] => {
  const standings = entries.flatMap((entry) => standingOf(entry) ?? [])
  return entries.map((entry) => {
    const own = standings.find((one) => one.entry === entry)
    return own === undefined
      ? uncounted(entry, 'not-yet', '数据或上年数据待认定，暂不评分')
      : scored(scoring, own, cohortOf(scoring.within, entry, standings))
  })
}

interface Figures {
  readonly level: Rational
  readonly growth: Rational | null
}

const standingOf = (entry: Entry): Standing | null => {
  const counted = entry.items.filter((one) => one.weight.n !== 0)
  const numbers = counted.flatMap((item): readonly Figures[] => {
    if (item.found?._tag !== 'number') return []
    return entry.adjust.isVoid(item) ? [{ level: ZERO, growth: ZERO }] : [item.found]
  })
  const growth = numbers.flatMap((one) => one.growth ?? [])
  if (numbers.length === 0 || growth.length < counted.length) return null
  return { entry, level: mean(numbers.map((one) => one.level)), progress: mean(growth) }
}

const mean = (values: readonly Rational[]): Rational =>
  divide(sum(values), rational(Math.max(1, values.length)))

const scored = (
  { above, below }: LevelProgress,
  { entry, level, progress }: Standing,
  peers: readonly Standing[],
): Scored => {
  const average = mean(peers.map((one) => one.level))
  const isAbove = compare(level, average) >= 0
  const ratio = isAbove ? above : below
  const { criterion, weight, items } = entry
  const partOf = (key: 'level' | 'progress', title: string, value: Rational, best: Rational) => {
    const max = multiply(weight, exact(ratio[key]))
    const points = multiply(max, shareOf(value, best))
    const formula = `${say(max)} × ${sayPercent(value)} ÷ ${sayPercent(best)} ${equals(points)}`
    const id = `${criterion.id}/${key}`
    const lines = items.map((item) => leaf(`${id}/${item.key}`, item, null, 'input'))
    return write({ id, title, points, max, formula, because: `最高为 ${sayPercent(best)}`, lines })
  }
  const lines = [
    partOf('level', '水平', level, greatest(peers.map((one) => one.level))),
    partOf('progress', '进步', progress, greatest(peers.map((one) => one.progress))),
  ]
  return counted(
    entry,
    SUM,
    lines,
    (points) =>
      `水平 ${sayPercent(level)} ${isAbove ? '不低于' : '低于'}平均 ${sayPercent(average)}，水平与进步按 ${sayPercent(exact(ratio.level))}、${sayPercent(exact(ratio.progress))} 计，相加 ${equals(points)}`,
    `水平 ${sayPercent(level)}，进步 ${sayPercent(progress)}`,
  )
}

const greatest = (values: readonly Rational[]): Rational => values.reduce(maximum, ZERO)

/** Nothing above zero earns nothing. */
const shareOf = (value: Rational, best: Rational): Rational =>
  best.n <= 0 || value.n <= 0 ? ZERO : divide(value, best)
