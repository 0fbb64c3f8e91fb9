import { next } from '../../record/index.ts'
import { InspectionChange } from './command.ts'
import {
  type Finding,
  INSPECTION_TRANSITIONS,
  type Inspection,
  type InspectionAction,
  type InspectionStatus,
  type InspectionStep,
} from './inspection.ts'

export const evolveInspection = (state: Inspection | null, change: InspectionChange): Inspection => {
  if (change._tag === 'InspectionPlanned') {
    const { id, programme, text, step } = change
    return {
      ...{ id, programme, text, status: 'planned', heldOn: null, summary: null },
      ...{ findings: [], steps: [step] },
    }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is an inspection`)
  return InspectionChange.match(change, {
    InspectionPlanned: () => state,
    InspectionRevised: ({ text, step }) => ({ ...stepped(state, step), text }),
    InspectionHeld: ({ heldOn, summary, findings, step }) => ({
      ...stepped(state, step),
      ...{ heldOn, summary, findings: [...state.findings, ...findings] },
    }),
    FindingsNoted: ({ findings, step }) => ({
      ...stepped(state, step),
      findings: [...state.findings, ...findings],
    }),
    FindingTold: ({ number, told, step }) => withFinding(stepped(state, step), number, { told }),
    FindingReturned: ({ number, step }) => {
      const told = state.findings.find((one) => one.number === number)?.told ?? null
      return withFinding(stepped(state, step), number, {
        told: told === null ? null : { ...told, returned: step.reason },
      })
    },
    FindingMended: ({ number, mended, step }) => withFinding(stepped(state, step), number, { mended }),
    InspectionMoved: ({ step }) => stepped(state, step),
  })
}

const withFinding = (state: Inspection, number: number, change: Partial<Finding>): Inspection => ({
  ...state,
  findings: state.findings.map((one) => (one.number === number ? { ...one, ...change } : one)),
})

/** The step is in the story, and its action has moved the status. */
const stepped = (state: Inspection, step: InspectionStep): Inspection => {
  const status = next<InspectionStatus, InspectionAction>(INSPECTION_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of an inspection that is ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}
