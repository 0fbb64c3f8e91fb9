import type { Criterion } from '../../rules/criterion.ts'
import type { AloneScoring } from '../../rules/scoring.ts'
import { type Entry, type Scored, uncounted } from '../nodes.ts'
import { credit } from './credit.ts'
import { curve } from './curve.ts'
import { deduct } from './deduct.ts'
import { levelProgress } from './level-progress.ts'
import { marks } from './marks.ts'
import { rank } from './rank.ts'

/** What a scoring makes of a criterion that concerns a unit. */
type Score = (entry: Entry) => Scored

/** What a scoring needs of its facts. */
const NEEDS = {
  Credit: 'outcomes',
  Deduct: 'outcomes',
  Curve: 'number',
  Marks: 'number',
} as const satisfies Record<AloneScoring['_tag'], string>

const ALONE: {
  readonly [K in AloneScoring['_tag']]: (scoring: Extract<AloneScoring, { _tag: K }>) => Score
} = {
  Credit: credit,
  Deduct: deduct,
  Curve: curve,
  Marks: marks,
}

/** Scores a unit by itself. */
const alone = (scoring: AloneScoring): Score => {
  const score = (ALONE[scoring._tag] as (scoring: AloneScoring) => Score)(scoring)
  const needs = NEEDS[scoring._tag]
  return (entry) => {
    const judged = entry.items.filter(({ found, weight }) => found && weight.n !== 0)
    if (judged.some(({ found }) => found?._tag === needs)) return score(entry)
    return uncounted(
      entry,
      'not-yet',
      judged.length === 0 ? '各项均未到期，暂不评分' : '评分方式与考核内容不相配，不能评分',
    )
  }
}

/** Scores one criterion for each of the units that it concerns, which some scorings compare. */
export const scorer = ({ scoring }: Criterion, entries: readonly Entry[]): Score => {
  switch (scoring._tag) {
    case 'LevelProgress':
      return levelProgress(scoring, entries)
    case 'Rank':
      return rank(scoring, entries, alone(scoring.of))
    default:
      return alone(scoring)
  }
}
