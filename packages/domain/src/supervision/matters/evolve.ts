import { next } from '../../record/index.ts'
import {
  type CoordinationMatter,
  MATTER_TRANSITIONS,
  type MatterAction,
  MatterChange,
  type MatterDecision,
  type MatterStatus,
  type MatterStep,
} from './matter.ts'

export const evolveMatter = (state: CoordinationMatter | null, change: MatterChange): CoordinationMatter => {
  if (change._tag === 'MatterRaised') {
    const { _tag, step, ...raised } = change
    const unsaid = { assigned: null, advice: null, into: null, knownOn: null, insistedOn: null }
    return { ...raised, ...unsaid, ...OPENED, raisedOn: step.on, status: 'raised', steps: [step] }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a matter`)
  return MatterChange.match(change, {
    MatterRaised: () => state,
    MatterAssigned: ({ department, dueOn, note, step }) => ({
      ...stepped(state, step),
      ...{ assigned: { department, dueOn, note }, advice: null },
    }),
    MatterAdvised: ({ text, step }) => ({
      ...stepped(state, step),
      advice: { text, by: step.actor, on: step.on },
    }),
    MatterMerged: ({ into, step }) => ({ ...stepped(state, step), into }),
    MatterDecided: ({ decision, step }) => decided(stepped(state, step), decision, step),
    MatterAnswered: ({ text, step }) => ({
      ...stepped(state, step),
      answer: { text, by: step.actor, on: step.on },
    }),
    MatterMoved: ({ step }) => moved(stepped(state, step), step),
  })
}

const OPENED = { decision: null, answer: null }

/** A refusal is its own answer. */
const decided = (
  state: CoordinationMatter,
  decision: MatterDecision,
  { actor: by, on }: MatterStep,
): CoordinationMatter => ({
  ...state,
  decision,
  answer: decision._tag === 'declined' ? { text: decision.reason, by, on } : null,
})

const moved = (state: CoordinationMatter, { action, on }: MatterStep): CoordinationMatter => {
  if (action === 'acknowledge') return { ...state, knownOn: on }
  return action === 'insist'
    ? { ...state, ...OPENED, insistedOn: on, into: null, assigned: null, advice: null }
    : state
}

const stepped = (state: CoordinationMatter, step: MatterStep): CoordinationMatter => {
  const status = next<MatterStatus, MatterAction>(MATTER_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a matter that is ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}
