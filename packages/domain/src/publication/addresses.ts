import type { Correction, Withdrawal } from './published-record.ts'

/** Pages of the open site from its root: what data and feeds lead to, and what the site keeps to. */
export const taskPage = (ordinal: number): string => `tasks/${ordinal}/`
export const chapterPage = (ordinal: number): string => `chapters/${ordinal}/`
export const departmentPage = (id: string): string => `departments/${id}/`
export const targetPage = (key: string): string => `targets/${key}/`
export const bulletinPage = (key: string): string => `bulletins/${key}/`

/** Where a period's report stands on its task's page. */
export const reportAnchor = (period: string): string => `report-${period}`
export const reportPage = (task: number, period: string): string =>
  `${taskPage(task)}#${reportAnchor(period)}`

/** A figure stands on its target's page under the time it is about. */
export const observationPage = (target: string, about: string): string => `${targetPage(target)}#${about}`

/** A correction or a withdrawal; all that they share says which item it is about. */
export type Amendment = Correction | Withdrawal

export const isCorrection = (one: Amendment): one is Correction => 'before' in one

/** Where it stands on the record: an item may be corrected more than once, in different publications. */
export const amendmentAnchor = (one: Amendment): string =>
  `${isCorrection(one) ? 'corrected' : 'withdrawn'}-${one.key.replaceAll(/[^\w.-]+/g, '-')}-${one.number}`

export const amendmentPage = (one: Amendment): string => `history/#${amendmentAnchor(one)}`
