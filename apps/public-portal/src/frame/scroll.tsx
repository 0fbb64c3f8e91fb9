import type { ReactNode } from 'react'

/** A wide table that moves in a place of its own: the page never moves sideways, and the keyboard can move the table. */
export const Scroll = ({ labelledBy, children }: { labelledBy: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: no form, and no landmark beside that of its section
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <div className="scroll" role="group" aria-labelledby={labelledBy} tabIndex={0}>
    {children}
  </div>
)
