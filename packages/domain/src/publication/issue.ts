import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import { PlainDateSchema } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, ProgrammeId, Sha256 } from '../record/index.ts'
import { ItemKind } from './published-record.ts'
import type { SealKey, Signed } from './seal/index.ts'

export const PUBLISHED_ACTS = ['added', 'corrected', 'withdrawn'] as const
export const PUBLISHED_ACT_LABEL = {
  added: '新增',
  corrected: '更正',
  withdrawn: '撤回',
} as const satisfies Record<(typeof PUBLISHED_ACTS)[number], string>

/** What a publication changed of one item against the one before. */
export const PublishedChange = Schema.Struct({
  kind: ItemKind,
  key: Schema.String,
  title: Schema.String,
  task: Schema.NullOr(Schema.Int),
  target: Schema.NullOr(Schema.String),
  act: Schema.Literals(PUBLISHED_ACTS),
  /** Of the body that it shows; of what was shown last where it is withdrawn. */
  hash: Sha256,
  /** Why it is withdrawn; null otherwise. */
  because: Schema.NullOr(Schema.String),
})
export type PublishedChange = typeof PublishedChange.Type

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
  /** The fold of these over all publications is what is published. */
  changes: Schema.Array(PublishedChange),
})
export type Publication = typeof Publication.Type

export const PublicationChange = Schema.TaggedStruct('PublicationIssued', { publication: Publication })
export type PublicationChange = typeof PublicationChange.Type

/** Another publication has the number: of somebody else, or of the same person in another window. */
export class NumberTaken extends Schema.TaggedError<NumberTaken>()('NumberTaken', {
  number: Schema.Int,
  issuedOn: PlainDateSchema,
  /** The name of who issued it; null where nobody knows. */
  issuedBy: Schema.NullOr(Schema.String),
}) {}

/** `issuedBy`: the name of who issued what is there already. */
export const decidePublication = (
  state: Publication | null,
  publication: Publication,
  { actor }: Pick<Occasion, 'actor'>,
  issuedBy: string | null,
): Decision<PublicationChange, Forbidden | NumberTaken> =>
  Result.flatMap(authorise(actor, 'publication.issue', null), () =>
    state === null
      ? Result.succeed([{ _tag: 'PublicationIssued' as const, publication }])
      : Result.fail(new NumberTaken({ number: state.number, issuedOn: state.issuedOn, issuedBy })),
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
