import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chainOf, keysOf, type Publication, type Snapshot } from '@jiashan/domain/publication'
import { paper, SEAL, type Statement } from '@jiashan/domain/publication/seal'
import { Sha256 } from '@jiashan/domain/record'
import { bundleName, nameFolder, partFolder, sweepAbandoned } from './folders.ts'
import type { Press, Progress } from './press.ts'
import { settle } from './settle.ts'
import type { Signer } from './signing.ts'
import { writeFile } from './write-files.ts'

/** What printing needs: where, with what, and who wants to know how far it is. */
export interface Printing {
  /** The folder of all publications. */
  readonly folder: string
  readonly press: Press
  readonly signer: Signer
  /** Whether compressed twins are written; left out only to measure. */
  readonly compressed: boolean
  readonly tell: (progress: Progress) => void
}

/**
 * Writes a whole bundle beside the ones before and seals it; it is not served yet. `earlier`: publications of the same
 * programme, newest first. A crash leaves a folder that nobody serves, swept later.
 */
export const printBundle = async (
  snapshot: Snapshot,
  earlier: readonly Publication[],
  { folder, press, signer, compressed, tell }: Printing,
): Promise<Omit<Publication, 'programme' | 'changes'>> => {
  const { number, issuedOn, slug } = snapshot
  const root = join(folder, slug)
  await sweepAbandoned(root, Date.now())
  const part = await partFolder(root)
  const [latest = null] = earlier
  const { key } = signer
  try {
    const written = await press.print(
      {
        ...{ snapshot, folder: part, previous: folderOf(root, latest), compressed },
        previousHash: latest?.manifestHash ?? null,
        chain: chainOf(slug, earlier),
        keys: [...keysOf(earlier).filter(({ fingerprint }) => fingerprint !== key.fingerprint), key],
      },
      tell,
    )
    const statement: Statement = {
      ...{ programme: slug, number, issuedOn, key: key.fingerprint },
      ...{ manifest: written.manifestHash, previous: latest?.manifestHash ?? null },
    }
    const signed = signer.sign(statement)
    writeFile(join(part, SEAL.signature), paper(signed))
    await settle(part)
    await nameFolder(part, join(root, bundleName(number, written.manifestHash)))
    return {
      ...{ number, issuedOn, publicKey: key.publicKey, signature: signed.signature },
      snapshotHash: Sha256.make(written.snapshotHash),
      manifestHash: Sha256.make(written.manifestHash),
      keyFingerprint: Sha256.make(key.fingerprint),
    }
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** The bundle of a publication, where it is on this disk. */
const folderOf = (root: string, publication: Publication | null): string | null => {
  if (publication === null) return null
  const folder = join(root, bundleName(publication.number, publication.manifestHash))
  return existsSync(folder) ? folder : null
}
