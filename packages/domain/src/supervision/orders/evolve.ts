import { next } from '../../record/index.ts'
import { OrderChange } from './command.ts'
import {
  ORDER_TRANSITIONS,
  type OrderAction,
  type OrderStatus,
  type OrderStep,
  type SupervisionOrder,
} from './order.ts'

type Change<T extends OrderChange['_tag']> = Extract<OrderChange, { _tag: T }>

export const evolveOrder = (state: SupervisionOrder | null, change: OrderChange): SupervisionOrder => {
  if (change._tag === 'OrderDrafted') return born(change)
  if (state === null) throw new TypeError(`${change._tag} before there is an order`)
  return OrderChange.match(change, {
    OrderDrafted: () => state,
    OrderRevised: ({ text, step }) => ({ ...stepped(state, step), text }),
    OrderMoved: ({ step }) => moved(stepped(state, step), step),
    OrderIssued: ({ year, number, issue, step }) => ({
      ...stepped(state, step),
      ...{ year, number, issue, round: 1, originalDueOn: state.text.dueOn },
    }),
    OrderAnswered: ({ answer, step }) => ({
      ...stepped(state, step),
      answers: [...state.answers, answer],
      answeredOn: state.answeredOn ?? answer.on,
    }),
    OrderedAgain: ({ dueOn, step }) => ({
      ...stepped(state, step),
      text: { ...state.text, dueOn },
      ...{ round: state.round + 1, receivedOn: null, answeredOn: null },
    }),
    ExtensionApplied: ({ extension }) => ({ ...state, extensions: [...state.extensions, extension] }),
    ExtensionSettled: (settled) => settle(state, settled),
  })
}

const born = ({ id, programme, source, text, step }: Change<'OrderDrafted'>): SupervisionOrder => ({
  ...{ id, programme, source, text, status: 'drafted', steps: [step] },
  ...{ year: null, number: null, originalDueOn: null, issue: null, round: 0 },
  ...{ receivedOn: null, answeredOn: null, answers: [], extensions: [], closedOn: null, reportedOn: null },
})

/** The step is in the story, and its action has moved the status. */
const stepped = (state: SupervisionOrder, step: OrderStep): SupervisionOrder => {
  const status = next<OrderStatus, OrderAction>(ORDER_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of an order that is ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}

const moved = (state: SupervisionOrder, { action, on }: OrderStep): SupervisionOrder => ({
  ...state,
  receivedOn: action === 'receive' ? on : state.receivedOn,
  closedOn: action === 'close' ? on : state.closedOn,
  reportedOn: action === 'report' ? on : state.reportedOn,
})

const settle = (
  state: SupervisionOrder,
  { number, status, on, by, because }: Change<'ExtensionSettled'>,
): SupervisionOrder => {
  const extension = state.extensions.find((one) => one.number === number)
  const dueOn = status === 'granted' && extension !== undefined ? extension.dueOn : state.text.dueOn
  return {
    ...state,
    text: { ...state.text, dueOn },
    extensions: state.extensions.map((one) =>
      one.number === number ? { ...one, status, settledOn: on, settledBy: by, settledBecause: because } : one,
    ),
  }
}
