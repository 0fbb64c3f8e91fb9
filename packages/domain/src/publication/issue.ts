import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import { PlainDateSchema } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, ProgrammeId, Sha256 } from '../record/index.ts'
import type { SealKey, Signed } from './seal/index.ts'

/** That a publication was issued 信息公开: its number and what it held. */
export const Publication = Schema.Struct({
  programme: ProgrammeId,
  /** 第 N 次, from 1 without gaps. */
  number: Schema.Int,
  issuedOn: PlainDateSchema,
  snapshotHash: Sha256,
  manifestHash: Sha256,
  /** The Ed25519 key that signed it, and its signature over the statement, in hex. */
  publicKey: Schema.String,
  keyFingerprint: Sha256,
  signature: Schema.String,
})
export type Publication = typeof Publication.Type

export const PublicationChange = Schema.TaggedStruct('PublicationIssued', { publication: Publication })
export type PublicationChange = typeof PublicationChange.Type

/** Somebody else issued a publication meanwhile. */
export class NumberTaken extends Schema.TaggedError<NumberTaken>()('NumberTaken', { number: Schema.Int }) {}

export const decidePublication = (
  state: Publication | null,
  publication: Publication,
  { actor }: Occasion,
): Decision<PublicationChange, Forbidden | NumberTaken> =>
  Result.flatMap(authorise(actor, 'publication.issue', null), () =>
    state === null
      ? Result.succeed([{ _tag: 'PublicationIssued' as const, publication }])
      : Result.fail(new NumberTaken({ number: publication.number })),
  )

export const evolvePublication = (_: Publication | null, change: PublicationChange): Publication =>
  change.publication

/** The signed statements of a programme's publications, oldest first, each naming the manifest before. */
export const chainOf = (slug: string, publications: readonly Publication[]): readonly Signed[] =>
  publications
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, issuedOn, manifestHash, keyFingerprint, signature }, index, all) => ({
      statement: {
        programme: slug,
        ...{ number, issuedOn, manifest: manifestHash, key: keyFingerprint },
        previous: all[index - 1]?.manifestHash ?? null,
      },
      signature,
    }))

/** The keys that signed them, each once. */
export const keysOf = (publications: readonly Publication[]): readonly SealKey[] => [
  ...new Map(
    publications
      .toSorted((a, b) => a.number - b.number)
      .map(({ publicKey, keyFingerprint }): [string, SealKey] => [
        keyFingerprint,
        { algorithm: 'Ed25519', publicKey, fingerprint: keyFingerprint },
      ]),
  ).values(),
]
