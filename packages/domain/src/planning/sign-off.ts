import { Result, Schema } from 'effect'
import { authorise, type Forbidden, type Permission } from '../access/index.ts'
import { type PlainDate, PlainDateSchema } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, DepartmentId, FileRef, Words } from '../record/index.ts'

/** Who signs inside a unit before a paper leaves it: 处室负责人, then 分管领导. */
export const STAGES = ['section-head', 'head'] as const
export const Stage = Schema.Literals(STAGES)
export type Stage = typeof Stage.Type
export const STAGE_LABEL = {
  'section-head': '处室负责人',
  head: '分管领导',
} as const satisfies Record<Stage, string>

/** The stages of one unit in their order, each at most once, at least one. */
export const Stages = Schema.Array(Stage).check(
  Schema.makeFilter(
    (stages: readonly Stage[]) =>
      (stages.length > 0 && stages.join() === STAGES.filter((one) => stages.includes(one)).join()) ||
      '至少保留一级审签，且处室负责人在分管领导之前',
  ),
)

/** How a unit signs what it hands in, as the unit configures it. */
export const UnitChain = Schema.Struct({ department: DepartmentId, stages: Stages })
export type UnitChain = typeof UnitChain.Type

/** A unit that configured nothing has its 分管领导 sign. */
export const DEFAULT_STAGES: readonly Stage[] = ['head']

export const UnitChainChange = Schema.TaggedStruct('UnitChainSet', { chain: UnitChain })
export type UnitChainChange = typeof UnitChainChange.Type

/** Papers that are under way keep the chain with which they set out. */
export const decideUnitChain = (
  chain: UnitChain,
  { actor }: Occasion,
): Decision<UnitChainChange, Forbidden> =>
  Result.map(authorise(actor, 'chain.set', chain.department), () => [{ _tag: 'UnitChainSet', chain }])

export const evolveUnitChain = (_: UnitChain | null, change: UnitChainChange): UnitChain => change.chain

/** What somebody signed on paper: leaders who never log in are real. */
export const PaperSignature = Schema.Struct({
  signer: Words(40),
  signedOn: PlainDateSchema,
  /** The signed 审签单. */
  scan: FileRef,
})
export type PaperSignature = typeof PaperSignature.Type

/** A paper cannot have been signed after today. */
export class SignedInFuture extends Schema.TaggedError<SignedInFuture>()('SignedInFuture', {
  signedOn: PlainDateSchema,
}) {}

/** Nobody signs a text before it was put forward for it. */
export class SignedTooEarly extends Schema.TaggedError<SignedTooEarly>()('SignedTooEarly', {
  signedOn: PlainDateSchema,
  submittedOn: PlainDateSchema,
}) {}

export type Misdated = SignedInFuture | SignedTooEarly

/** What is wrong with the day on a paper: it lies from the day on which its text was put forward to today. */
export const misdated = (
  { signedOn }: Pick<PaperSignature, 'signedOn'>,
  { today }: Pick<Occasion, 'today'>,
  submittedOn: PlainDate | null,
): Misdated | null => {
  if (signedOn > today) return new SignedInFuture({ signedOn })
  return submittedOn !== null && signedOn < submittedOn ? new SignedTooEarly({ signedOn, submittedOn }) : null
}

/** One signature under a paper 审签. */
export const Signature = Schema.Struct({
  stage: Stage,
  signer: Schema.String,
  signedOn: PlainDateSchema,
  /** Null when signed in the system; else who registered the paper, and its scan. */
  paper: Schema.NullOr(Schema.Struct({ registeredBy: Schema.String, scan: FileRef })),
})
export type Signature = typeof Signature.Type

/** The stage whose signature is awaited; null when all have signed. */
export const awaitedStage = (stages: readonly Stage[], signatures: readonly Signature[]): Stage | null =>
  stages[signatures.length] ?? null

/** What it takes to sign at a stage in the system. */
export const SIGN_PERMISSION = {
  'section-head': 'report.sign-section',
  head: 'report.sign-head',
} as const satisfies Record<Stage, Permission>

export const signedHere = (stage: Stage, { actor, today }: Occasion): Signature => ({
  stage,
  signer: actor.name,
  signedOn: today,
  paper: null,
})

export const signedOnPaper = (
  stage: Stage,
  { signer, signedOn, scan }: PaperSignature,
  { actor }: Occasion,
): Signature => ({ stage, signer, signedOn, paper: { registeredBy: actor.name, scan } })

/** 签发: who signed a paper out, in the system or on paper. */
export const Issue = Schema.Struct({
  signer: Schema.String,
  on: PlainDateSchema,
  /** Null when signed in the system. */
  paper: Signature.fields.paper,
})
export type Issue = typeof Issue.Type

export const signedOutHere = ({ actor, today }: Pick<Occasion, 'actor' | 'today'>): Issue => ({
  ...{ signer: actor.name, on: today, paper: null },
})

/** What somebody signed on paper, and the office registers; `notBefore`: when it was put forward for signing. */
export const signedOut = (
  signature: PaperSignature,
  occasion: Pick<Occasion, 'actor' | 'today'>,
  notBefore: PlainDate | null,
): Result.Result<Issue, Misdated> => {
  const refusal = misdated(signature, occasion, notBefore)
  const { signer, signedOn, scan } = signature
  return refusal === null
    ? Result.succeed({ signer, on: signedOn, paper: { registeredBy: occasion.actor.name, scan } })
    : Result.fail(refusal)
}
