import type { SealFault } from '@jiashan/domain/publication/seal'
import type { VerifyTexts } from '../words/zh-verify.ts'

export const STEPS = ['papers', 'signature', 'chain', 'files', 'scores'] as const
export type Step = (typeof STEPS)[number]

/** A text with its `{names}` filled in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** `refused`: what the server answered where it gave no file. */
export const sayFault = (
  fault: SealFault,
  { faults, refused: text }: VerifyTexts,
  refused: ReadonlyMap<string, number>,
): string => {
  const status = fault._tag === 'missing' ? refused.get(fault.path) : undefined
  return status === undefined ? filled(faults[fault._tag], { ...fault }) : filled(text, { ...fault, status })
}

/** More lines of one kind would not be read. */
const SHOWN = 20

const OPEN: ReadonlySet<string> = new Set(['waiting', 'working'])

/** What the page shows of the check, step by step. */
export interface Board {
  readonly texts: VerifyTexts
  /** Takes away what an earlier check left: its verdict and every step of it. */
  readonly begin: () => void
  readonly working: (step: Step, line?: string) => void
  /** What cannot be checked because something before it failed. */
  readonly skip: (steps: readonly Step[]) => void
  /** Ends a step; each fault is a line. */
  readonly end: (step: Step, lines: readonly string[], faults: readonly string[]) => void
  /** Marks what was still open when the check broke off as not checked, each step with the reason. */
  readonly breakOff: (reason: string) => void
  /** What came of it all, said aloud; null where nothing did. */
  readonly say: (text: string, well: boolean | null) => void
}

export const boardOf = (section: HTMLElement): Board => {
  const texts = JSON.parse(section.dataset.texts ?? '{}') as VerifyTexts
  const part = (step: Step, of: 'state' | 'lines'): HTMLElement | null =>
    section.querySelector(`[data-step=${step}] [data-${of}]`)
  const came = new Map<Step, string>()
  const show = (
    step: Step,
    state: 'waiting' | 'working' | 'agrees' | 'differs' | 'skipped',
    lines: readonly string[],
  ): void => {
    came.set(step, state)
    section.querySelector(`[data-step=${step}]`)?.setAttribute('data-came', state)
    part(step, 'state')?.replaceChildren(texts[state])
    part(step, 'lines')?.replaceChildren(...lines.map(lineOf))
  }
  const said = section.querySelector('[role=status]')
  return {
    texts,
    begin: () => {
      said?.replaceChildren()
      said?.removeAttribute('data-well')
      for (const step of STEPS) show(step, 'waiting', [])
    },
    working: (step, line) => show(step, 'working', line === undefined ? [] : [line]),
    skip: (steps) => {
      for (const step of steps) show(step, 'skipped', [])
    },
    end: (step, lines, faults) => {
      const more = faults.length - SHOWN
      show(step, faults.length === 0 ? 'agrees' : 'differs', [
        ...faults.slice(0, SHOWN),
        ...(more > 0 ? [filled(texts.more, { count: more })] : []),
        ...lines,
      ])
    },
    breakOff: (reason) => {
      for (const step of STEPS) if (OPEN.has(came.get(step) ?? 'waiting')) show(step, 'skipped', [reason])
    },
    say: (text, well) => {
      said?.replaceChildren(text)
      said?.setAttribute('data-well', String(well))
    },
  }
}

const lineOf = (text: string): HTMLElement => {
  const line = document.createElement('li')
  line.textContent = text
  return line
}
