import type { ReactNode } from 'react'

/** A wide table in a region of its own: the page never moves sideways, and the keyboard can move the table. */
export const Scroll = ({ labelledBy, children }: { labelledBy: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section className="scroll" aria-labelledby={labelledBy} tabIndex={0}>
    {children}
  </section>
)
