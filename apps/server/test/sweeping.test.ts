import { Readable } from 'node:stream'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { onePagePdf } from '../src/demo/pdf.ts'
import type { Runtime } from '../src/edge/context.ts'
import { Files } from '../src/evidence/files.ts'
import { sweepEvidence, UNCITED_KEPT_MS } from '../src/evidence/sweep.ts'
import { Uploads } from '../src/evidence/uploads.ts'
import { startRepeating } from '../src/jobs/repeating.ts'
import { Database } from '../src/store/database.ts'
import { clerk } from './county.ts'
import { type Installation, install } from './installation.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
})
afterAll(() => installation.end())

it('tells the log of a sweep that fails, and lets the server go on', async () => {
  const { client } = await installation.run(Database)
  const file = await installation.run(
    Effect.flatMap(Uploads, (uploads) =>
      uploads.receive(clerk, 'a.pdf', Readable.from([onePagePdf('a.pdf')])),
    ),
  )
  const receivedAt = new Date(Date.now() - UNCITED_KEPT_MS - 1000)
  await client.upload.update({ where: { id: file.id }, data: { receivedAt } })
  const log = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const files = await installation.run(Files)
  const unreachable = { ...files, remove: () => Effect.die(new Error('connect ECONNREFUSED')) }
  const runPromise = (sweep: Effect.Effect<void, never, Files>) =>
    installation.run(Effect.provideService(sweep, Files, unreachable as never))
  const runtime = { runPromise } as unknown as Runtime
  const sweeping = startRepeating(runtime, { look: Effect.suspend(sweepEvidence), everyMs: 60_000 })
  await vi.waitFor(() => expect(log.mock.calls.join()).toMatch(/ECONNREFUSED/), 5000)
  await sweeping.stop()
  log.mockRestore()
})
