import { sum } from '../quantity/rational.ts'
import { deduct } from './deduct.ts'
import type { Item } from './items.ts'
import { type Scored, uncounted } from './nodes.ts'
import { proportion } from './proportion.ts'
import type { Criterion, Measure } from './rule-set.ts'

/** Scores what a measure found for one unit. */
export const score = (criterion: Criterion, items: readonly Item[]): Scored => {
  const judged = items.filter((one) => one.found !== null)
  const nothing = sum(items.map((one) => one.weight)).n === 0n
  if (nothing) return uncounted(criterion, 'not-applicable', NOTHING[criterion.measure._tag], items)
  if (sum(judged.map((one) => one.weight)).n === 0n)
    return uncounted(criterion, 'not-yet', '各项均未到期，暂不评分', items)
  switch (criterion.scoring._tag) {
    case 'Proportion':
      return proportion(criterion, criterion.scoring, items)
    case 'Deduct':
      return deduct(criterion, criterion.scoring, items)
  }
}

const NOTHING = {
  MilestoneCompletion: '本年度没有牵头或配合的重点任务',
  PlanSubmission: '本年度没有牵头的重点任务，无需提交方案',
  PeriodicReporting: '本年度没有牵头的重点任务，无需报送',
} as const satisfies Record<Measure['_tag'], string>
