import type { ChainStep } from '@jiashan/ui'
import type { TargetEntry } from '../published.ts'
import type { Words } from '../words/index.ts'

/** Sentence → task → unit → target → figures. */
export const targetChain = (
  { target, task, observations, withheld }: TargetEntry,
  words: Words,
  to: (address: string) => string,
): readonly ChainStep[] => {
  const own: readonly ChainStep[] = [
    { label: `${words.targets.goal} ${target.key}`, href: to(`targets/${target.key}/`), current: true },
    observations.length === 0
      ? { label: withheld === null ? words.targets.none : words.targets.withheldStep }
      : { label: words.targets.observations, href: '#observations' },
  ]
  if (task === null)
    return [{ label: words.targets.wholeDocument, href: `${to('document/')}#overall` }, ...own]
  const { ordinal } = task.task
  const unit = task.lead
  return [
    { label: words.task.sentence, href: `${to('document/')}#task-${ordinal}` },
    { label: words.task.name(ordinal), href: to(`tasks/${ordinal}/`) },
    ...(unit === null
      ? []
      : [{ label: words.task.leadStep(unit.name), href: to(`departments/${unit.id}/`) }]),
    ...own,
  ]
}
