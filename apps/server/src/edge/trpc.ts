import { Forbidden } from '@jiashan/domain/access'
import { type Actor, ROLES, type Role } from '@jiashan/domain/record'
import { initTRPC, TRPCError } from '@trpc/server'
import { Cause, type Effect, Exit, Option } from 'effect'
import type { Services } from '../services.ts'
import type { RequestContext } from './context.ts'
import { report, sayDefect } from './defects.ts'
import {
  codeOf,
  isRefusal,
  Malformed,
  type Refusal,
  type RefusalData,
  SignedOut,
  toData,
} from './refusals.ts'

/** What a browser learns of a failure: a refusal with its facts, or the id under which the log has the defect. */
export interface FailureData {
  readonly refusal: RefusalData | null
  readonly defect: string | null
}

const t = initTRPC.context<RequestContext>().create({
  errorFormatter: ({ shape, error }) => {
    const failure = failureOf(error)
    return {
      code: shape.code,
      message: failure.refusal?.sentence ?? sayDefect(failure.defect ?? ''),
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...failure },
    }
  },
})

const failureOf = (error: TRPCError): FailureData => {
  const refusal = refusalIn(error)
  if (refusal !== null) return { refusal: toData(refusal), defect: null }
  return { refusal: null, defect: report(error.cause ?? error) }
}

const refusalIn = (error: TRPCError): Refusal | null => {
  if (isRefusal(error.cause)) return error.cause
  if (error.code === 'BAD_REQUEST') return malformed(error.cause)
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED')
    return new Malformed({ field: '请求', problem: '没有这个接口' })
  return null
}

/** An input that its schema refused: the first issue, with the path to the field. */
const malformed = (cause: unknown): Malformed => {
  const issues =
    (cause as { issues?: readonly { path?: readonly unknown[]; message: string }[] })?.issues ?? []
  const [issue] = issues
  const path = issue?.path?.map((part) =>
    String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part),
  )
  return new Malformed({ field: path?.join('.') || '请求', problem: issue?.message ?? '格式不正确' })
}

export const router = t.router

/** Runs an effect for a procedure: refusals become transport errors that carry them, defects pass on. */
export const run = async <A, E extends Refusal>(
  { runtime }: RequestContext,
  effect: Effect.Effect<A, E, Services>,
): Promise<A> => {
  const exit = await runtime.runPromiseExit(effect)
  if (Exit.isSuccess(exit)) return exit.value
  const refusal = Option.getOrNull(Cause.findErrorOption(exit.cause))
  if (refusal !== null) throw new TRPCError({ code: codeOf(refusal), cause: refusal })
  throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: Cause.squash(exit.cause) })
}

const refuse = (refusal: Refusal): TRPCError => new TRPCError({ code: codeOf(refusal), cause: refusal })

const forRoles = (...roles: readonly Role[]) =>
  t.procedure.use(async ({ ctx, next, path }) => {
    const actor = await ctx.actor()
    if (actor === null) throw refuse(new SignedOut())
    if (!roles.includes(actor.role as Role))
      throw refuse(new Forbidden({ permission: path, role: actor.role, department: actor.department }))
    return next({ ctx: { ...ctx, by: actor as Actor } })
  })

/** Procedures named by audience; a procedure that is for nobody in particular does not exist. */
export const anyoneProcedure = t.procedure
/** Everyone who is signed in, the county's accounts among them: what they get is their own. */
export const everyoneProcedure = forRoles(...ROLES)
/** Everyone who works for the city; the county has procedures of its own. */
export const staffProcedure = forRoles(...ROLES.filter((role) => role !== 'county'))
export const countyProcedure = forRoles('county')
/** Those who verify for their unit what the county reported. */
export const verifyingProcedure = forRoles('clerk', 'head')
export const clerkProcedure = forRoles('clerk')
/** Those who act for a party: clerks of units and of the county. */
export const partyProcedure = forRoles('clerk', 'county')
/** Those who sign for their unit, at one stage or the other. */
export const signerProcedure = forRoles('section-head', 'head')
/** Everyone who acts for a unit. */
export const unitProcedure = forRoles('clerk', 'section-head', 'head')
export const headProcedure = forRoles('head')
export const officeProcedure = forRoles('office')
export const leaderProcedure = forRoles('leader')
/** Those who instruct: leaders, and the office that registers what they wrote. */
export const instructingProcedure = forRoles('leader', 'office')
/** Those to whom bulletins are issued. */
export const readingBulletinsProcedure = forRoles(
  ...ROLES.filter((role) => role !== 'county' && role !== 'assessor'),
)
/** Those who see how units are pressed. */
export const supervisingProcedure = forRoles('leader', 'office', 'administrator')
/** Those who see what is on its way into the open. */
export const disclosingProcedure = forRoles(
  'clerk',
  'section-head',
  'head',
  'leader',
  'office',
  'administrator',
)
export const administratorProcedure = forRoles('administrator')
/** Members of the 考核组; which units are theirs the round says. */
export const assessorProcedure = forRoles('assessor')
/** Those who mark units. */
export const markingProcedure = forRoles('assessor', 'leader')
/** Those who may be named to review an objection. */
export const reviewingProcedure = forRoles('assessor', 'office')
export const assessmentProcedure = forRoles('office', 'assessor', 'administrator')
/** Those who see whether people were reached. */
export const deliveringProcedure = forRoles('office', 'administrator')
export const publishingProcedure = forRoles('office', 'administrator')
/** Those who enter figures: the office, and the clerks of the units that answer for them. */
export const measuringProcedure = forRoles('clerk', 'office')
/** Those who confirm figures. */
export const confirmingProcedure = forRoles('clerk', 'section-head', 'head', 'office')
/** Those who say how targets are measured. */
export const definingProcedure = forRoles('office', 'administrator')
