import { may } from '../access/index.ts'
import { type Figure, pendingFigure, sayAbout, sourceUnitOf } from '../indicators/index.ts'
import type { Actor } from '../record/index.ts'
import type { Duty } from './duty.ts'

/** Self-reported figures of a target that wait to be confirmed 待认定 by somebody other than who reported them. */
export interface FigureTodo {
  readonly task: number
  readonly target: string
  readonly subject: string
  /** The latest time that waits, in words. */
  readonly about: string
  /** How many times wait. */
  readonly count: number
}

/** What waits for this actor to confirm; the unit that answers for a target, or the office. */
export const figureTodos = (actor: Actor, duties: readonly Duty[]): readonly FigureTodo[] =>
  duties.flatMap(({ task, standings, figures }) =>
    standings.flatMap(({ target, indicator }): readonly FigureTodo[] => {
      if (indicator === null || !may(actor, 'observation.confirm', sourceUnitOf(indicator))) return []
      const waiting = waitingFor(actor, target.key, figures)
      const last = waiting.at(-1)
      if (last === undefined) return []
      const { key, subject } = target
      return [{ task: task.ordinal, target: key, subject, about: sayAbout(last), count: waiting.length }]
    }),
  )

/** The times of which a figure waits that the actor did not enter, in their order. */
const waitingFor = (actor: Actor, target: string, figures: readonly Figure[]): readonly string[] => {
  const own = figures.filter((one) => one.target === target)
  const times = [...new Set(own.map((one) => one.about))].toSorted()
  return times.filter((about) => {
    const pending = pendingFigure(own, about)
    return pending !== null && pending.origin?.by.account !== actor.account
  })
}
