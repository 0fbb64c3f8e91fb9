/** What the group decided to disclose beyond the default (internal: lights, results, progress of some tasks). */
export interface DisclosureDecisions {
  readonly lights: boolean
  readonly results: boolean
  /** Tasks whose progress is never published, with the reason in words. */
  readonly withheld: { readonly tasks: readonly number[]; readonly because: string }
  /** The decisions as the site states them. */
  readonly statements: readonly string[]
}

/** Why a task's progress is not shown; null when it may be shown. */
export const withholding = (decisions: DisclosureDecisions, task: number): string | null =>
  decisions.withheld.tasks.includes(task) ? decisions.withheld.because : null
