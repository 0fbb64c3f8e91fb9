import { Schema } from 'effect'
import { parseRational } from './rational.ts'
import { UNITS, type Unit } from './unit.ts'

/** An exact number as text (`65266`, `6.7`, `2/3`): how numbers cross the wire, the database and files. */
export const ExactSchema = Schema.String.check(
  Schema.makeFilter((text: string) => parseRational(text) !== null || '请填写数字，如 6.7'),
)

export const UnitSchema = Schema.Literals(Object.keys(UNITS) as [Unit, ...Unit[]])

export const RoundingSchema = Schema.Struct({
  mode: Schema.Literals(['half-up', 'gb8170']),
  places: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 6 })),
})
