import { nthWorkingDayAfter, type PlainDate, type WorkingCalendar } from '../../calendar/index.ts'

/** By which rules an item is made public. */
export const REGIMES = ['government', 'party', 'other'] as const
export type Regime = (typeof REGIMES)[number]
export const REGIME_LABEL = {
  government: '政府信息公开',
  party: '党务公开',
  other: '参照政府信息公开',
} as const satisfies Record<Regime, string>

/** 政府信息公开条例（2007）第十八条: within so many working days from when it was formed or changed. */
export const DISCLOSURE_DAYS = 20

/** Organs of the party follow the rules on 党务公开; mass organisations are no administrative organs either. */
const OTHER_REGIMES: { readonly [category: string]: Regime } = { 党委部门: 'party', 群团组织: 'other' }

/** By the source unit's category in the registry; an office that serves both party and government keeps the clock. */
export const regimeOf = (category: string | null): Regime =>
  category === null ? 'government' : (OTHER_REGIMES[category] ?? 'government')

/** The last day on which it is made public in time; null where no clock runs. */
export const disclosureDue = (
  regime: Regime,
  formedOn: PlainDate,
  calendar: WorkingCalendar,
): PlainDate | null =>
  regime === 'government' ? nthWorkingDayAfter(calendar, formedOn, DISCLOSURE_DAYS) : null
