import { inspectSeal, type Means, readManifest } from '@jiashan/domain/publication/seal'

/**
 * Whether another publication is served by now: what differs then is of that one. Only a whole seal that follows the
 * manifest that was read `before` is one; anything else would let whoever altered files wipe away what was found.
 */
export const isSuperseded = async (before: Uint8Array | undefined, now: Means): Promise<boolean> => {
  const old = before === undefined ? null : readManifest(new TextDecoder().decode(before))
  if (before === undefined || old === null) return false
  const hash = await now.sha256(before)
  const { seal, faults } = await inspectSeal(now)
  return (
    seal !== null &&
    faults.length === 0 &&
    seal.manifest.number > old.number &&
    seal.chain.some(({ statement }) => statement.manifest === hash)
  )
}
