import type { Result } from 'effect'

/** What a decision returns: the changes to make, or the refusal with its facts. */
export type Decision<Change, Refusal> = Result.Result<readonly Change[], Refusal>

/** The aggregates that the journal knows, by the name its entries carry. */
export const AGGREGATES = [
  'department',
  'account',
  'programme',
  'schedule',
  'group',
  'keyTasks',
  'meeting',
  'resolution',
  'matter',
  'bid',
  'chain',
  'plan',
  'report',
  'contribution',
  'order',
  'ladder',
  'escalation',
  'bulletin',
  'inspection',
  'loadLimits',
  'countyReport',
  'conclusion',
  'safeguard',
  'indicator',
  'observation',
  'ruleSet',
  'round',
  'result',
  'disclosurePolicy',
  'signOff',
  'review',
  'publication',
] as const
export type Aggregate = (typeof AGGREGATES)[number]
