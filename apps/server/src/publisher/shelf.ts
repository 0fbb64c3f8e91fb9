import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Publication } from '@jiashan/domain/publication'
import type { ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Programmes } from '../policy/programmes.ts'
import { readAggregates } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptPublication } from '../store/kept.ts'
import { bundleFaults, sayFault } from './bundle.ts'
import { bundleName, CURRENT, DEFAULT, pointAt, pointedAt, servedIn, sweepUnissued } from './folders.ts'
import { onDisk } from './publishing-failed.ts'

/** The issued bundles as they lie in a folder, and which of them readers get: held to what the journal says. */
export const shelfIn = Effect.fn('Shelf.in')(function* (folder: string) {
  const { client } = yield* Database
  const programmes = yield* Programmes

  const history = (programme: ProgrammeId) =>
    Effect.promise(async () =>
      (await readAggregates(client, keptPublication, { programme }))
        .map((one) => one.state)
        .toSorted((a, b) => b.number - a.number),
    )

  const folderOf = (slug: string, one: Pick<Publication, 'number' | 'manifestHash'>): string =>
    join(folder, slug, bundleName(one.number, one.manifestHash))

  /** Points at the latest of all, whoever issued it: another process may have been faster, or be so meanwhile. */
  const serveLatest = Effect.fn('Shelf.serveLatest')(function* (programme: ProgrammeId, slug: string) {
    for (let pointed = 0; ; ) {
      const [latest] = yield* history(programme)
      if (latest === undefined || latest.number === pointed) return
      const { number, manifestHash } = latest
      if (!existsSync(folderOf(slug, latest))) return
      yield* onDisk(async () => {
        await pointAt(join(folder, slug), CURRENT, bundleName(number, manifestHash))
        if ((await pointedAt(folder, DEFAULT)) === null) await pointAt(folder, DEFAULT, slug)
      })
      pointed = number
    }
  })

  /** What was printed and not issued is of no use to anybody. */
  const discard = Effect.fn('Shelf.discard')(function* (slug: string, one: Publication) {
    const issued = yield* history(one.programme)
    if (issued.some(({ manifestHash }) => manifestHash === one.manifestHash)) return
    yield* Effect.promise(() => rm(folderOf(slug, one), { recursive: true, force: true }).catch(() => {}))
  })

  /** What cannot be removed now is tried again after the next publication. */
  const sweep = Effect.fn('Shelf.sweep')(function* (programme: ProgrammeId, slug: string) {
    const issued = yield* history(programme)
    const names = new Set(issued.map(({ number, manifestHash }) => bundleName(number, manifestHash)))
    yield* Effect.promise(() => sweepUnissued(join(folder, slug), names, Date.now()).catch(() => {}))
  })

  const catchUp = Effect.fn('Shelf.catchUp')(function* (say: (line: string) => void) {
    for (const { id, slug } of yield* programmes.all) {
      const [latest] = yield* history(id)
      if (latest === undefined) continue
      const name = bundleName(latest.number, latest.manifestHash)
      const root = join(folder, slug)
      const served = yield* Effect.promise(() => pointedAt(root, CURRENT))
      if (served === name) continue
      if (!existsSync(join(root, name))) {
        say(`publication ${name} of ${slug} is missing on disk; publish again`)
        continue
      }
      yield* serveLatest(id, slug).pipe(
        Effect.match({
          onSuccess: () => say(`publication ${name} of ${slug} was issued before a crash and is served now`),
          onFailure: ({ problem }) => say(`publication ${name} of ${slug} is not served: ${problem}`),
        }),
      )
    }
  })

  const fault = Effect.gen(function* () {
    for (const { id, slug } of yield* programmes.all)
      for (const one of yield* history(id)) {
        const bundle = folderOf(slug, one)
        const [wrong] = yield* Effect.promise(() => bundleFaults(bundle, one))
        if (wrong !== undefined) return `publication ${one.number} of ${slug}: ${sayFault(wrong)}`
      }
    return null
  })
  const served = (slug: string) => Effect.promise(() => servedIn(join(folder, slug)))

  return { history, serveLatest, discard, sweep, catchUp, served, fault }
})
