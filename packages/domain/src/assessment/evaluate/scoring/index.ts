import type { Criterion } from '../../rules/criterion.ts'
import type { AloneScoring, Scoring } from '../../rules/scoring.ts'
import { type Entry, type Scored, uncounted } from '../nodes.ts'
import { credit } from './credit.ts'
import { curve } from './curve.ts'
import { deduct } from './deduct.ts'
import { levelProgress } from './level-progress.ts'
import { marks } from './marks.ts'
import { rank } from './rank.ts'

/** What a scoring needs of its facts. */
const NEEDS = {
  Credit: 'outcomes',
  Deduct: 'outcomes',
  Curve: 'number',
  Marks: 'number',
  LevelProgress: 'number',
} as const satisfies { readonly [K in Exclude<Scoring['_tag'], 'Rank'>]: 'outcomes' | 'number' }

type Alone<S> = (scoring: S) => (entry: Entry) => Scored

const ALONE: { readonly [K in AloneScoring['_tag']]: Alone<Extract<AloneScoring, { _tag: K }>> } = {
  Credit: credit,
  Deduct: deduct,
  Curve: curve,
  Marks: marks,
}

/** Scores a unit by itself. */
const alone = (scoring: AloneScoring): ((entry: Entry) => Scored) => {
  const score = (ALONE[scoring._tag] as Alone<AloneScoring>)(scoring)
  const needs = NEEDS[scoring._tag]
  return (entry) => {
    const judged = entry.items.filter(({ found, weight }) => found !== null && weight.n !== 0)
    if (judged.some(({ found }) => found?._tag === needs)) return score(entry)
    return uncounted(
      entry,
      'not-yet',
      judged.length === 0 ? '各项均未到期，暂不评分' : '评分方式与考核内容不相配，不能评分',
    )
  }
}

/** Scores one criterion for all the units that it concerns, in their order. */
export const scoreAll = ({ scoring }: Criterion, entries: readonly Entry[]): readonly Scored[] => {
  switch (scoring._tag) {
    case 'LevelProgress':
      return levelProgress(scoring, entries)
    case 'Rank':
      return rank(scoring, entries, alone(scoring.of))
    default:
      return entries.map(alone(scoring))
  }
}
