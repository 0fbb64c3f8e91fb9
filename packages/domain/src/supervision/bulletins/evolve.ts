import { next } from '../../record/index.ts'
import {
  BULLETIN_TRANSITIONS,
  type Bulletin,
  type BulletinAction,
  type BulletinStatus,
  type BulletinStep,
} from './bulletin.ts'
import { BulletinChange } from './command.ts'

export const evolveBulletin = (state: Bulletin | null, change: BulletinChange): Bulletin => {
  if (change._tag === 'BulletinComposed') {
    const { id, programme, text, step } = change
    return {
      ...{ id, programme, text, status: 'drafted', year: null, number: null, issue: null, frozen: null },
      ...{ countersignatures: [], instructions: [], steps: [step] },
    }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a bulletin`)
  return BulletinChange.match(change, {
    BulletinComposed: () => state,
    BulletinRevised: ({ text, step }) => ({ ...stepped(state, step), text }),
    BulletinSubmitted: ({ frozen, step }) => ({ ...stepped(state, step), frozen }),
    // Another text has figures of its own and is signed anew.
    BulletinMoved: ({ step }) => ({
      ...stepped(state, step),
      ...(step.action === 'drop' ? {} : { countersignatures: [], frozen: null }),
    }),
    BulletinCountersigned: ({ countersignature, step }) => ({
      ...stepped(state, step),
      countersignatures: [...state.countersignatures, countersignature],
    }),
    BulletinSigned: ({ year, number, issue, step }) => ({
      ...stepped(state, step),
      ...{ year, number, issue },
    }),
    BulletinInstructed: ({ instruction, step }) => ({
      ...stepped(state, step),
      instructions: [...state.instructions, instruction],
    }),
  })
}

/** The step is in the story, and its action has moved the status. */
const stepped = (state: Bulletin, step: BulletinStep): Bulletin => {
  const status = next<BulletinStatus, BulletinAction>(BULLETIN_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a bulletin that is ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}
