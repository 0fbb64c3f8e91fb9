import { readdir, readFile } from 'node:fs/promises'
import { Department, Erratum, type Reading, read } from '@jiashan/domain/policy'
import { Effect, Schema } from 'effect'
import { seed } from './seeds.ts'

const json = async <A>(schema: Schema.Codec<A, unknown>, file: URL): Promise<A> =>
  Schema.decodeUnknownSync(schema as Schema.Codec<A, unknown, never, never>)(
    JSON.parse(await readFile(file, 'utf8')),
  )

/** The units that the installation starts with. */
const registry = (): Promise<readonly Department[]> =>
  json(Schema.Array(Department), seed('departments.json'))

/** The errata that speak of this text: each names the words around its spot, so it fits one document only. */
const errataFor = async (text: string): Promise<readonly Erratum[]> => {
  const folder = seed('errata/')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const lists = await Promise.all(files.map((name) => json(Schema.Array(Erratum), new URL(name, folder))))
  return lists.flat().filter(({ before, found, after }) => text.includes(`${before}${found}${after}`))
}

/** Reads a policy document against the registry and the errata of the installation. */
export const readDocument = async (text: string): Promise<Reading> =>
  read(text, { departments: await registry(), errata: await errataFor(text) })

/** The first document: 嘉委发〔2017〕12号, with every unit that it names. */
export const readSeededDocument = Effect.promise(async () => {
  const source = await readFile(seed('opinions-2017-12.txt'), 'utf8')
  const { document, departments } = await readDocument(source)
  return { source, document, departments }
})
