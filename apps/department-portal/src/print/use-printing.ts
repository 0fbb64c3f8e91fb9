import { useSyncExternalStore } from 'react'

const paper = matchMedia('print')
const watch = (changed: () => void): (() => void) => {
  paper.addEventListener('change', changed)
  return () => paper.removeEventListener('change', changed)
}

/** Whether the page is being put on paper: what is cut short on a screen is whole there. */
export const usePrinting = (): boolean => useSyncExternalStore(watch, () => paper.matches)
