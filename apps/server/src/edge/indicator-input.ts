import { FigureCommand, Indicator } from '@jiashan/domain/indicators'
import { ProgrammeId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { input } from './input.ts'

const place = { programme: ProgrammeId, target: Schema.String.check(Schema.isBetweenLength(1, 20)) }
const key = Schema.String.check(Schema.isBetweenLength(8, 64))

const { RecordObservation, ConfirmFigure, CorrectObservation } = FigureCommand.cases
const { _tag: _record, demo: _demo, ...recorded } = RecordObservation.fields
const { _tag: _confirm, ...confirmed } = ConfirmFigure.fields
const { _tag: _correct, ...corrected } = CorrectObservation.fields
const { id: _id, ...defined } = Indicator.fields

export const OfTarget = input(Schema.Struct(place))
export const Recorded = input(Schema.Struct({ ...place, key, ...recorded }))
export const Confirmed = input(Schema.Struct({ ...place, key, ...confirmed }))
export const Corrected = input(Schema.Struct({ ...place, key, ...corrected }))
export const Defined = input(Schema.Struct({ ...defined, key, expected: Schema.Int }))
