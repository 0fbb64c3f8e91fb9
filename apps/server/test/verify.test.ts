import { Effect } from 'effect'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Database } from '../src/store/database.ts'
import { verify } from '../src/store/verify.ts'
import { foundCounty } from './county.ts'
import { type Installation, install } from './installation.ts'

let installation: Installation

beforeEach(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterEach(() => installation.end())

const faultAfter = (sql: string): Promise<string | null> =>
  installation.run(
    Effect.gen(function* () {
      const { client } = yield* Database
      yield* Effect.promise(() => client.$executeRawUnsafe(sql))
      return (yield* verify()).fault
    }),
  )

const TAMPERED: readonly (readonly [string, string, RegExp])[] = [
  [
    'one byte of an entry',
    `UPDATE "JournalEntry" SET "text" = replace("text", '中期评估', '终期评估') WHERE "aggregate" = 'plan' AND "version" = 1`,
    /^journal programme\/.*#3: its text does not have its hash$/,
  ],
  [
    'an entry taken out',
    `DELETE FROM "JournalEntry" WHERE "aggregate" = 'schedule'`,
    /^journal programme\/.*#3: entry 2 is missing$/,
  ],
  [
    'the last entry taken out',
    `DELETE FROM "JournalEntry" WHERE "aggregate" = 'plan' AND "version" = 4`,
    /^journal programme\/.*: the head says 6 entries/,
  ],
  [
    'a column of an entry',
    `UPDATE "JournalEntry" SET "aggregate" = 'report' WHERE "aggregate" = 'schedule'`,
    /^journal programme\/.*#2: its columns differ from its text$/,
  ],
  [
    'a row altered',
    `UPDATE "Milestone" SET "dueOn" = '2018-12-31'`,
    /^row milestone .*: column dueOn holds "2018-12-31", the journal says "2018-08-31"$/,
  ],
  [
    'a row taken out',
    `DELETE FROM "Responsibility" WHERE "role" = 'support'`,
    /^row responsibility .*: missing/,
  ],
  [
    'a row put in',
    `INSERT INTO "Department" ("id", "name", "aliases", "category", "version") VALUES ('xyz', '某局', '{}', '', 1)`,
    /^row department xyz: the journal knows nothing of it$/,
  ],
]

for (const [what, sql, fault] of TAMPERED)
  it(`names ${what}`, async () => {
    expect(await faultAfter(sql)).toMatch(fault)
  })
