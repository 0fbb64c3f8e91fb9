import { readFile } from 'node:fs/promises'
import { type WorkingCalendar, workingCalendar } from '@jiashan/domain/calendar'
import { Context, Effect, Layer, Schema } from 'effect'
import { seed } from '../policy/seeds.ts'

const Years = Schema.Struct({
  years: Schema.Array(
    Schema.Struct({
      year: Schema.Int,
      source: Schema.String,
      holidays: Schema.Array(Schema.String),
      worked: Schema.Array(Schema.String),
    }),
  ),
})

/** The working-day calendar of the installation, from the State Council's notices. */
export class Calendars extends Context.Service<Calendars, WorkingCalendar>()('@jiashan/server/Calendars') {
  static readonly layer = Layer.effect(
    Calendars,
    Effect.promise(async () => {
      const text = await readFile(seed('calendars/working-days.json'), 'utf8')
      const { years } = Schema.decodeUnknownSync(Years)(JSON.parse(text))
      return workingCalendar(
        years.flatMap((one) => one.holidays),
        years.flatMap((one) => one.worked),
        years.map((one) => one.year),
      )
    }),
  )
}
