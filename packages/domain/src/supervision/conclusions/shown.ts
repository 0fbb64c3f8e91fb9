import type { Conclusion } from './conclusion.ts'

/** A conclusion as its subject sees it: signed. How it was drafted and why it was reworked stay with the office. */
export const conclusionFor = (conclusion: Conclusion): Conclusion => ({
  ...conclusion,
  steps: conclusion.steps.filter((one) => one.action === 'sign'),
})
