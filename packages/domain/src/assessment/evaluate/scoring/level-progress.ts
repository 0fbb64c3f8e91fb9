import {
  compare,
  exact,
  maximum,
  multiply,
  per,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { numberIn } from '../item.ts'
import { counted, type Entry, leaf, part, type Scored, uncounted, write } from '../nodes.ts'
import { equals, sayPercent } from '../words.ts'

type LevelProgress = Extract<Scoring, { _tag: 'LevelProgress' }>

/** A unit's two numbers: the mean of what its goals are met by, and the mean growth; a void task adds nothing to either. */
interface Standing {
  readonly entry: Entry
  readonly level: Rational
  readonly progress: Rational
}

/** Level against the best, progress against the greatest; which weighs more depends on the average level. */
export const levelProgress = (
  { above, below, within }: LevelProgress,
  entries: readonly Entry[],
): ((entry: Entry) => Scored) => {
  const standings = entries.flatMap((entry) => standingOf(entry) ?? [])
  return (entry) => {
    const own = standings.find((one) => one.entry === entry)
    if (own === undefined) return uncounted(entry, 'not-yet', '数据或上年数据待认定，暂不评分')
    const peers = standings.filter((one) => within === 'all' || one.entry.group === entry.group)
    const average = mean(peers.map(({ level }) => level))
    const isAbove = compare(own.level, average) >= 0
    const ratio = isAbove ? above : below
    const partOf = (key: 'level' | 'progress', title: string) => {
      const best = peers.map((one) => one[key]).reduce(maximum, ZERO)
      const share = per(maximum(ZERO, own[key]), best)
      const max = multiply(entry.weight, exact(ratio[key]))
      const id = `${entry.criterion.id}/${key}`
      return write({
        ...part(max, share, `${sayPercent(own[key])} ÷ ${sayPercent(best)}`),
        id,
        title,
        because: `最高为 ${sayPercent(best)}`,
        lines: entry.items.map((item) => leaf(`${id}/${item.key}`, item, null, 'input')),
      })
    }
    return counted(
      entry,
      [partOf('level', '水平'), partOf('progress', '进步')],
      (points) =>
        `水平 ${sayPercent(own.level)} ${isAbove ? '不低于' : '低于'}平均 ${sayPercent(average)}，水平与进步按 ${sayPercent(exact(ratio.level))}、${sayPercent(exact(ratio.progress))} 计，相加 ${equals(points)}`,
    )
  }
}

/** Null while a number is not known. */
const standingOf = (entry: Entry): Standing | null => {
  const due = entry.items.filter(({ weight }) => weight.n !== 0)
  const numbers = due.flatMap((item) => {
    const found = numberIn(item)
    return found && entry.adjust.isVoid(item) ? { level: ZERO, growth: ZERO } : (found ?? [])
  })
  const growth = numbers.flatMap((one) => one.growth ?? [])
  return numbers.length === 0 || growth.length < due.length
    ? null
    : { entry, level: mean(numbers.map(({ level }) => level)), progress: mean(growth) }
}

const mean = (values: readonly Rational[]): Rational => per(sum(values), rational(values.length))
