import { Schema } from 'effect'
import type { Forbidden } from '../../access/index.ts'
import { PlainDateSchema } from '../../calendar/index.ts'
import type { ContentUnfit } from '../../reporting/index.ts'
import type { UnitsUnfit } from '../orders/index.ts'
import { INSPECTION_STATUSES } from './inspection.ts'

/** The inspection's status does not allow the action. */
export class InspectionNotIn extends Schema.TaggedError<InspectionNotIn>()('InspectionNotIn', {
  action: Schema.String,
  status: Schema.Literals(INSPECTION_STATUSES),
}) {}

/** A task that is to be looked at, or that a finding cites, is not in the document. */
export class TasksUnknown extends Schema.TaggedError<TasksUnknown>()('TasksUnknown', {
  tasks: Schema.Array(Schema.Int),
}) {}

/** It is planned for a day that has passed, or was held on one that has not come. */
export class InspectionDayUnfit extends Schema.TaggedError<InspectionDayUnfit>()('InspectionDayUnfit', {
  on: PlainDateSchema,
  today: PlainDateSchema,
  problem: Schema.Literals(['planned-in-past', 'held-in-future']),
}) {}

/** A finding names a unit that was not visited, or is to be mended before it was found; `number` counts from 1. */
export class FindingUnfit extends Schema.TaggedError<FindingUnfit>()('FindingUnfit', {
  number: Schema.Int,
  problem: Schema.Literals(['unit-not-visited', 'due-before-found']),
}) {}

/**
 * There is no finding of this number, it is mended already, an order on it is under way, what was told of it waits
 * for the office, or nothing was told that could be returned.
 */
export class FindingNotOpen extends Schema.TaggedError<FindingNotOpen>()('FindingNotOpen', {
  number: Schema.Int,
  problem: Schema.Literals(['unknown', 'mended', 'ordered', 'told', 'not-told']),
}) {}

/** Findings are not mended yet. */
export class FindingsOpen extends Schema.TaggedError<FindingsOpen>()('FindingsOpen', {
  numbers: Schema.Array(Schema.Int),
}) {}

export type InspectionRefusal =
  | Forbidden
  | InspectionNotIn
  | UnitsUnfit
  | TasksUnknown
  | InspectionDayUnfit
  | FindingUnfit
  | FindingNotOpen
  | FindingsOpen
  | ContentUnfit
