import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const wasm = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')

let started: Promise<typeof bindings.SchemaEngine> | undefined

/** Prisma's schema engine as WebAssembly: the native one would have to be downloaded. */
const start = async (): Promise<typeof bindings.SchemaEngine> => {
  const bytes = await readFile(wasm.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings as never })
  const glue = bindings as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
  glue.__wbg_set_wasm(instance.exports)
  const entry = instance.exports.__wbindgen_start as () => void
  entry()
  return bindings.SchemaEngine
}

/** An engine that speaks to the database behind `factory`. */
export const schemaEngine = async (
  factory: SqlMigrationAwareDriverAdapterFactory,
  datamodel: string,
): Promise<bindings.SchemaEngine> => {
  started ??= start()
  const engine = await started
  const quiet = (): void => {}
  return engine.new(
    { datamodels: [['schema.prisma', datamodel]] },
    quiet,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}
