import { Schema } from 'effect'
import { Panel } from '../facts/ruling.ts'
import { Amount, Share } from './numbers.ts'

/** What an indicator is held against: its goal as a ratio (1: just met), or what is missing to it in its own unit. */
export const QUANTITIES = ['ratio', 'shortfall'] as const
export const Quantity = Schema.Literals(QUANTITIES)
export type Quantity = typeof Quantity.Type

/**
 * What is looked at. The first seven find outcomes (`OUTCOMES_OF`), the last three find numbers.
 * `KeyTasks`: milestones of the tasks a unit leads or supports, each task weighing difficulty × role (× contribution of a
 * support) and a yearly indicator taking its share of the task. `Plans`, `Reports`: of the tasks it leads. `Orders`:
 * 督办单 issued to it. `Coordination`: matters it was asked about and bids. `Honours`: confirmed, with their papers.
 * `AssessorConduct`: how those whom it seconded to the 考核组 marked. `Indicators`: yearly figures on the targets of the
 * tasks it leads; an empty list of targets means all. `Survey`: the share of the public that is satisfied. `Marks`: of a panel.
 */
export const Measure = Schema.TaggedUnion({
  KeyTasks: {
    difficulty: Schema.Struct({ hard: Amount, normal: Amount }),
    role: Schema.Struct({ lead: Amount, support: Amount }),
    /** What a support's part is multiplied with; one that nobody rated counts as ordinary. */
    contribution: Schema.Struct({ main: Amount, ordinary: Amount, minor: Amount }),
    /** The part of a task that its yearly indicators make up; 0 leaves them out. */
    indicators: Share,
  },
  Plans: {},
  Reports: {},
  Orders: {},
  Coordination: {},
  Honours: {},
  AssessorConduct: {},
  Indicators: {
    targets: Schema.Array(Schema.String),
    quantity: Quantity,
    /** The unit in which a shortfall is measured; null for a ratio. */
    unit: Schema.NullOr(Schema.String),
  },
  Survey: {},
  Marks: { panel: Panel },
})
export type Measure = typeof Measure.Type
