import { next } from '../../record/index.ts'
import {
  RESOLUTION_TRANSITIONS,
  type Resolution,
  type ResolutionAction,
  ResolutionChange,
  type ResolutionStatus,
  type ResolutionStep,
} from './resolution.ts'

export const evolveResolution = (state: Resolution | null, change: ResolutionChange): Resolution => {
  if (change._tag === 'ResolutionAgreed') {
    const { _tag, step, ...agreed } = change
    return { ...agreed, status: 'open', told: [], finishedOn: null, confirmedOn: null, steps: [step] }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a resolution`)
  return ResolutionChange.match(change, {
    ResolutionAgreed: () => state,
    ResolutionRevised: ({ text, step }) => ({ ...stepped(state, step), text }),
    ResolutionTold: ({ word, step }) => ({
      ...stepped(state, step),
      told: [...state.told, word],
      finishedOn: word.done ? word.on : state.finishedOn,
    }),
    ResolutionMoved: ({ step }) => ({
      ...stepped(state, step),
      finishedOn: step.action === 'return' ? null : state.finishedOn,
      confirmedOn: step.action === 'confirm' ? step.on : state.confirmedOn,
    }),
  })
}

const stepped = (state: Resolution, step: ResolutionStep): Resolution => {
  const status = next<ResolutionStatus, ResolutionAction>(RESOLUTION_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a resolution that is ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}
