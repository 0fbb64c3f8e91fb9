import type { OrderAction, SupervisionOrder } from './order.ts'

/** Steps that the units of an order take, or that are taken towards them. */
const TOWARDS_UNITS: readonly OrderAction[] = ['issue', 'receive', 'answer', 'return', 'close', 'again']

/**
 * An order as its units see it: from its issue on. Who drafted it, why it was reworked and what the leader was told of
 * it stay with the office.
 */
export const orderFor = (order: SupervisionOrder): SupervisionOrder => ({
  ...order,
  steps: order.steps.filter((one) => TOWARDS_UNITS.includes(one.action)),
})
