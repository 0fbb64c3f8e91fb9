import type { Source } from '@jiashan/domain/assessment'

/** Facts are read where they are written: in the portal; null where a fact has no page of its own. */
const LINK: { readonly [K in Source['_tag']]: (source: Extract<Source, { _tag: K }>) => string | null } = {
  report: ({ task, period }) => `/portal/tasks/${task}/reports/${period}`,
  plan: ({ task, year }) => `/portal/tasks/${task}/plans/${year}`,
  indicator: ({ target }) => `/portal/indicators/${target}`,
  order: ({ id }) => `/portal/orders/${id}`,
  matter: ({ id }) => `/portal/matters/${id}`,
  bid: () => '/portal/bids',
  safeguard: ({ id }) => `/portal/safeguards/${id}`,
  ruling: () => null,
}

export const linkOf = (source: Source): string | null =>
  (LINK[source._tag] as (one: Source) => string | null)(source)
