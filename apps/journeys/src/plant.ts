import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { Place } from './installation.ts'

/** A sign that no document of the demonstration holds. */
export const SECRET = '㊙'

/** Columns whose words are public, or are what was reviewed for the public; with why. */
const PUBLIC: Readonly<Record<string, string>> = {
  'Programme.*': 'the document itself',
  '*.unit': 'units of measure: one of a few fixed words',
  '*.oldUnit': 'units of measure: one of a few fixed words',
  'Department.*': 'the registry of units',
  'Indicator.*': '口径 and source of a target',
  'RuleSet.*': 'the 考核办法, disclosed with the results',
  'AssessmentResult.*': 'held by the domain’s tests of what a year shows [U44–U46]',
  'ReviewItem.body': 'what two persons found open',
  'ReviewItem.title': 'names the item',
  'PublicationItem.*': 'what a publication changed',
  'Publication.*': 'the publication itself',
  'DisclosureDecision.*': 'the group’s decisions, which the site states',
  'DisclosurePolicy.*': 'the group’s decisions, which the site states',
}

interface Column {
  readonly table: string
  readonly column: string
  readonly type: keyof typeof WORDS
}

/** What is turned into the sign; in JSON only what is too long to be one of a few fixed words (个工作日, 试评). */
const WORDS = { text: '[一-龥]', jsonb: '[一-龥]{5,}' } as const

type Ask = (sql: string) => Promise<{ readonly rows: readonly unknown[] }>

const withDatabase = async <A>({ data, databaseUrl }: Place, use: (ask: Ask) => Promise<A>): Promise<A> => {
  if (databaseUrl !== null) {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    return use((sql) => client.query(sql)).finally(() => client.end())
  }
  const database = await PGlite.create(join(data, 'database'))
  return use((sql) => database.query(sql)).finally(() => database.close())
}

/**
 * Turns the Chinese words of every column that is not public into a sign of secrecy: of texts and of JSON alike, so
 * that no internal field is forgotten because nobody thought of it. Answers how many columns were planted.
 */
export const plantSecrets = (place: Place): Promise<number> =>
  withDatabase(place, async (ask) => {
    const { rows } = await ask(
      `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb') AND table_name NOT LIKE '\\_%'`,
    )
    const internal = (rows as readonly Column[]).filter(
      ({ table, column }) =>
        ![`${table}.*`, `*.${column}`, `${table}.${column}`].some((name) => name in PUBLIC),
    )
    for (const { table, column, type } of internal)
      await ask(
        `UPDATE "${table}" SET "${column}" = regexp_replace("${column}"::text, '${WORDS[type]}', '${SECRET}', 'g')::${type}
         WHERE "${column}"::text ~ '${WORDS[type]}'`,
      )
    return internal.length
  })

/** What names a person to the system: ids and addresses of accounts, which no sign can stand for. */
export const accountsIn = (place: Place): Promise<readonly string[]> =>
  withDatabase(place, async (ask) => {
    const { rows } = await ask('SELECT id, email FROM "AuthUser"')
    return (rows as readonly { readonly id: string; readonly email: string }[]).flatMap(({ id, email }) => [
      id,
      email,
    ])
  })
