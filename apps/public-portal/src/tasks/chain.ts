import type { ChainStep } from '@jiashan/ui'
import type { Published, TaskEntry } from '../published.ts'
import { latestResult } from '../results/disclosed.ts'
import type { Words } from '../words/index.ts'

/** Sentence → task → unit → milestones → reports → evidence → score, as far as it is published. */
export const taskChain = (
  { task, lead, published }: TaskEntry,
  { snapshot }: Published,
  words: Words,
  to: (address: string) => string,
  here: boolean,
): readonly ChainStep[] => {
  const page = to(`tasks/${task.ordinal}/`)
  const { milestones, progress, withheld } = published
  const on = (count: number, anchor: string) => (count === 0 ? undefined : `${page}#${anchor}`)
  const result = lead === null ? null : latestResult(snapshot, lead.id)
  const reached: readonly ChainStep[] =
    withheld !== null
      ? [{ label: words.task.withheldStep }]
      : [
          {
            label: words.task.milestonesStep(milestones.length),
            href: on(milestones.length, 'milestones'),
          },
          { label: words.task.progressStep(progress.length), href: on(progress.length, 'progress') },
          { label: words.task.evidenceStep },
        ]
  return [
    { label: words.task.sentence, href: `${to('document/')}#task-${task.ordinal}` },
    { label: words.task.name(task.ordinal), href: page, current: here },
    ...(lead === null
      ? []
      : [{ label: words.task.leadStep(lead.name), href: to(`departments/${lead.id}/`) }]),
    ...reached,
    ...(result === null
      ? []
      : [{ label: words.task.scoreStep(result.year, result.card), href: to(result.address) }]),
  ]
}
