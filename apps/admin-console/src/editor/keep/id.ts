import type { RuleSetId } from '@jiashan/domain/record'

/** An id for a draft that is begun here: UUIDv7, so that drafts are in order of their beginning. */
export const draftId = (at: number, random: Uint8Array): RuleSetId => {
  const bytes = Uint8Array.from(random.slice(0, 16))
  const stamp = BigInt(at)
  for (let index = 0; index < 6; index += 1) bytes[index] = Number((stamp >> BigInt(8 * (5 - index))) & 0xffn)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as RuleSetId
}

export const newDraftId = (): RuleSetId => draftId(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
