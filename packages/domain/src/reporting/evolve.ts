import type { ReportChange } from './decide.ts'
import { type Edition, type Report, standing } from './report.ts'

export const evolveReport = (state: Report | null, change: ReportChange): Report => {
  if (change._tag === 'ReportSubmitted') return afterSubmission(state, change)
  if (state === null) throw new TypeError(`${change._tag} before ReportSubmitted`)
  const steps = [...state.steps, change.step]
  if (change._tag === 'ReportSigned') {
    const signatures = [...state.signatures, change.signature]
    if (!change.last) return { ...state, signatures, steps }
    return { ...state, signatures, steps, status: 'passed', reportedOn: state.reportedOn ?? change.on }
  }
  const { status, on, step } = change
  const moved = { ...state, status, steps }
  if (step.action === 'drop') return { ...moved, ...restored(state.editions) }
  if (step.action === 'return')
    return { ...moved, officeReturns: state.officeReturns + 1, returnedOn: state.returnedOn ?? on }
  return { ...moved, acceptedOn: status === 'accepted' ? on : state.acceptedOn }
}

/** A new text starts without signatures; what was accepted before it is kept. */
const afterSubmission = (
  state: Report | null,
  { _tag, step, ...submitted }: Extract<ReportChange, { _tag: 'ReportSubmitted' }>,
): Report => {
  const corrected = state?.status === 'accepted' ? standing(state) : null
  return {
    ...submitted,
    status: 'submitted',
    correction: step.action === 'correct' ? step.reason : (state?.correction ?? null),
    signatures: [],
    reportedOn: state?.reportedOn ?? null,
    acceptedOn: state?.acceptedOn ?? null,
    officeReturns: state?.officeReturns ?? 0,
    returnedOn: state?.returnedOn ?? null,
    editions: [...(state?.editions ?? []), ...(corrected === null ? [] : [corrected])],
    steps: [...(state?.steps ?? []), step],
  }
}

/** The accepted text that stood during a correction, as if there had been none. */
const restored = (editions: readonly Edition[]): Edition & Pick<Report, 'editions'> => {
  const last = editions.at(-1)
  if (last === undefined) throw new TypeError('nothing stands that a correction could give way to')
  return { ...last, editions: editions.slice(0, -1) }
}
