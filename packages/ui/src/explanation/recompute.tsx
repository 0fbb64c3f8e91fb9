import type { FactSheet, Recomputed, RuleSet, Scorecard } from '@jiashan/domain/assessment'
import { useState } from 'react'
import type { Language } from '../labels.ts'
import { EXPLANATION_WORDS } from './words.ts'

interface Inputs {
  readonly rules: RuleSet
  readonly facts: FactSheet
  /** Whether the facts are those of all units. */
  readonly whole: boolean
}

type State =
  | { readonly _tag: 'idle' | 'computing' | 'failed' }
  | { readonly _tag: 'done'; readonly found: Recomputed }

interface Props {
  readonly card: Scorecard
  /** Fetches what the card is computed from. */
  readonly load: () => Promise<Inputs>
  readonly language?: Language
}

/** 复算: on request the reader's own machine computes the card from rules and facts, and says whether it agrees. */
export const Recompute = ({ card, load, language = 'zh' }: Props) => {
  const words = EXPLANATION_WORDS[language].recompute
  const [state, setState] = useState<State>({ _tag: 'idle' })
  const run = async (): Promise<void> => {
    setState({ _tag: 'computing' })
    try {
      const { rules, facts, whole } = await load()
      const { recompute } = await import('@jiashan/domain/assessment/evaluate')
      setState({ _tag: 'done', found: recompute(rules, facts, card, whole) })
    } catch {
      setState({ _tag: 'failed' })
    }
  }
  return (
    <section className="ex-recompute">
      <button type="button" disabled={state._tag === 'computing'} onClick={() => void run()}>
        {state._tag === 'computing' ? words.computing : words.ask}
      </button>
      <p role="status" className={state._tag === 'done' && state.found.otherwise.length > 0 ? 'ex-lost' : ''}>
        {said(state, words)}
      </p>
    </section>
  )
}

const said = (state: State, words: (typeof EXPLANATION_WORDS)[Language]['recompute']): string => {
  if (state._tag === 'failed') return words.failed
  if (state._tag !== 'done') return words.hint
  const { otherwise, untold, compared } = state.found
  const result = otherwise.length === 0 ? words.agrees(compared) : words.differs(otherwise)
  return untold.length === 0 ? result : `${result}${words.untold(untold)}`
}
