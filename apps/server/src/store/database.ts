import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { Context, Effect, Layer, Result, Semaphore } from 'effect'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { Prisma, PrismaClient } from './generated/client.ts'
import { migrate } from './migrate.ts'

export type Client = PrismaClient
/** Inside a transaction only this is awaited: on the embedded database a query beside it would wait for it. */
export type Transaction = Prisma.TransactionClient

/** Where the rows live: embedded in a folder, or in a PostgreSQL server. */
export type Location =
  | { readonly _tag: 'embedded'; readonly folder: string }
  | { readonly _tag: 'server'; readonly url: string }

export interface DatabaseShape {
  readonly client: Client
  /** Runs `body` in one transaction; a failed result rolls it back and is returned. */
  readonly transaction: <A, E>(body: (tx: Transaction) => Promise<Result.Result<A, E>>) => Effect.Effect<A, E>
}

/** The database. Its failures are defects: no caller can mend them. */
export class Database extends Context.Service<Database, DatabaseShape>()('@jiashan/server/Database') {
  static readonly layer = (location: Location): Layer.Layer<Database> =>
    Layer.effect(Database, Effect.acquireRelease(open(location), close).pipe(Effect.map(shape)))
}

interface Opened {
  readonly client: Client
  readonly end: () => Promise<void>
  readonly writers: number
}

const open = (location: Location): Effect.Effect<Opened> =>
  Effect.promise(() =>
    location._tag === 'embedded' ? openEmbedded(location.folder) : openServer(location.url),
  )

const close = (opened: Opened): Effect.Effect<void> => Effect.promise(opened.end)

const openEmbedded = async (folder: string): Promise<Opened> => {
  if (!existsSync(folder)) await mkdir(folder, { recursive: true })
  const database = await PGlite.create(folder)
  const opened = await connect(new PrismaPGlite(database), 1)
  return { ...opened, end: () => opened.end().then(() => database.close()) }
}

const openServer = (url: string): Promise<Opened> => connect(new PrismaPg({ connectionString: url }), 8)

const connect = async (factory: SqlMigrationAwareDriverAdapterFactory, writers: number): Promise<Opened> => {
  await migrate(factory)
  const client = new PrismaClient({
    adapter: factory,
    log: [{ emit: 'event', level: 'query' }],
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  })
  return { client, writers, end: () => client.$disconnect() }
}

class RolledBack<E> {
  readonly refusal: E
  constructor(refusal: E) {
    this.refusal = refusal
  }
}

const shape = ({ client, writers }: Opened): DatabaseShape => {
  const turn = Semaphore.makeUnsafe(writers)
  const attempt = async <A, E>(
    body: (tx: Transaction) => Promise<Result.Result<A, E>>,
  ): Promise<Result.Result<A, E>> => {
    try {
      return await client.$transaction(async (tx) => {
        const result = await body(tx)
        if (Result.isFailure(result)) throw new RolledBack(result.failure)
        return result
      })
    } catch (error) {
      if (error instanceof RolledBack) return Result.fail(error.refusal as E)
      throw error
    }
  }
  const persist = async <A, E>(
    body: (tx: Transaction) => Promise<Result.Result<A, E>>,
    left: number,
  ): Promise<Result.Result<A, E>> => {
    try {
      return await attempt(body)
    } catch (error) {
      if (left > 0 && isRace(error)) return persist(body, left - 1)
      throw error
    }
  }
  return {
    client,
    transaction: (body) =>
      turn
        .withPermits(1)(Effect.promise(() => persist(body, 3)))
        .pipe(Effect.flatMap(Effect.fromResult)),
  }
}

/** Two writers met: a unique key was taken meanwhile, or the server broke a deadlock. The loser looks again. */
const isRace = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && ['P2002', 'P2034'].includes(error.code)
