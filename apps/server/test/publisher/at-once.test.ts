import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { NO_OWNER, type Publication } from '@jiashan/domain/publication'
import { Context, Effect, Layer } from 'effect'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { INSTALLATION } from '../../src/access/installation.ts'
import { Mode } from '../../src/mode.ts'
import { bundleFaults, sayFaults } from '../../src/publisher/bundle.ts'
import { bundleName } from '../../src/publisher/folders.ts'
import { Publisher, type PublisherShape } from '../../src/publisher/publisher.ts'
import { foundCounty, PROGRAMME } from '../county.ts'
import { type Served, serveInMemory } from '../served.ts'

let served: Served

beforeEach(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(foundCounty())
})
afterEach(() => served.end())

const TIMES = 6

const issueAll = (publisher: PublisherShape): Effect.Effect<readonly Publication[]> =>
  Effect.forEach(Array.from({ length: TIMES }), () => Effect.orDie(publisher.issue(INSTALLATION, PROGRAMME)))

/** A publisher that knows of the others only what database and disk say, as in another process. */
const another = Effect.gen(function* () {
  const data = join(served.publications, '..')
  const layer = Publisher.layer({
    ...{ folder: served.publications, site: join(data, 'site.mjs'), owner: NO_OWNER },
    key: { file: join(data, 'signing-key.pem'), own: true },
  })
  return Context.get(yield* Layer.build(layer), Publisher)
}).pipe(Effect.provideService(Mode, { demo: true }))

/** What is served at this moment must be whole. */
const servedFaults = async (): Promise<string> => {
  const root = join(served.publications, 'test')
  return sayFaults(await bundleFaults(join(root, await readlink(join(root, 'current')))))
}

/** Looks at what is served again and again until something is done. */
const watched = async <A>(work: Promise<A>): Promise<A> => {
  let done = false
  const finished = work.finally(() => {
    done = true
  })
  while (!done) {
    expect(await servedFaults()).toBe('')
    await pause(5)
  }
  return finished
}

/** Each number once, each bundle there and no other, the chain whole and the last of it served. */
const expectOneLine = async (): Promise<void> => {
  const { history, fault } = await served.runtime.runPromise(Publisher)
  const line = await served.runtime.runPromise(history(PROGRAMME))
  expect(line.map(({ number }) => number)).toEqual(line.map((_, at) => line.length - at))
  const names = line.map(({ number, manifestHash }) => bundleName(number, manifestHash))
  const root = join(served.publications, 'test')
  expect((await readdir(root)).filter((name) => /^\d/.test(name)).toSorted()).toEqual(names.toSorted())
  expect(await readlink(join(root, 'current'))).toBe(names[0])
  expect(await servedFaults()).toBe('')
  expect(await served.runtime.runPromise(fault)).toBeNull()
}

it('gives each publication a number of its own when two publish at once, and serves a whole one all the time', async () => {
  const both = Effect.gen(function* () {
    const first = yield* Publisher
    const publishers = [first, yield* another]
    yield* first.issue(INSTALLATION, PROGRAMME)
    return yield* Effect.promise(() =>
      watched(Effect.runPromise(Effect.all(publishers.map(issueAll), { concurrency: 'unbounded' }))),
    )
  })
  const issued = (await served.runtime.runPromise(Effect.scoped(both))).flat()
  expect(issued.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 2 * TIMES }, (_, at) => at + 2),
  )
  await expectOneLine()
}, 120_000)

it.runIf('url' in inject('template'))(
  'keeps to one line when two processes publish on one database',
  async () => {
    const { issue } = await served.runtime.runPromise(Publisher)
    await served.runtime.runPromise(issue(INSTALLATION, PROGRAMME))
    const children = [publishingProcess(), publishingProcess()]
    await Promise.all(children.map((one) => once(one, 'message')))
    await watched(pause(4000))
    await Promise.all(children.map(killed))
    await served.runtime.runPromise(issue(INSTALLATION, PROGRAMME))
    const { history, fault } = await served.runtime.runPromise(Publisher)
    expect((await served.runtime.runPromise(history(PROGRAMME))).length).toBeGreaterThan(4)
    expect(await served.runtime.runPromise(fault)).toBeNull()
    expect(await servedFaults()).toBe('')
  },
  120_000,
)

const SCRIPT = fileURLToPath(new URL('./publishing-process.ts', import.meta.url))

const publishingProcess = (): ChildProcess => {
  const data = join(served.publications, '..')
  const env = { ...process.env, JIASHAN_DATA: data, DATABASE_URL: served.databaseUrl ?? '' }
  return fork(SCRIPT, [data, join(data, 'site.mjs')], { env, stdio: 'inherit' })
}

const killed = async (child: ChildProcess): Promise<void> => {
  expect([child.exitCode, child.signalCode]).toEqual([null, null])
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
