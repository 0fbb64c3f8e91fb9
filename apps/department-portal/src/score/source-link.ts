import type { Source } from '@jiashan/domain/assessment'

/** Where a fact of a score can be opened in this portal; null where it has no page of its own. */
export const sourceLink = (source: Source): string | null => {
  switch (source._tag) {
    case 'report':
      return `/portal/tasks/${source.task}/reports/${source.period}`
    case 'plan':
      return `/portal/tasks/${source.task}/plans/${source.year}`
    case 'indicator':
      return `/portal/indicators/${source.target}`
    case 'order':
      return `/portal/orders/${source.id}`
    case 'matter':
      return `/portal/matters/${source.id}`
    case 'bid':
      return '/portal/bids'
    case 'safeguard':
      return `/portal/safeguards/${source.id}`
    case 'ruling':
      return null
  }
}
