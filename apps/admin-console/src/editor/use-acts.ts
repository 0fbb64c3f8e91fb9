import { useEffect, useState } from 'react'
import type { At } from './draft/at.ts'
import type { WrittenRules } from './draft/written.ts'
import { added, copied, removed, shiftedIn } from './list.ts'
import { lineId, type OutlineActs } from './outline.tsx'
import { type Part, partOfItem } from './part.ts'
import { titleOfPart } from './part-form.tsx'

/** What was taken out last, while nothing else was changed since. */
interface Removed {
  readonly title: string
  readonly left: WrittenRules
}

/** What the outline can do, and the line that has the focus afterwards. */
export const useActs = (at: At<WrittenRules>, part: Part, onPart: (part: Part) => void) => {
  const rules = at.value
  const [taken, setTaken] = useState<Removed | null>(null)
  const [line, setLine] = useState<Part | null>(null)
  // A line that moved is another element for a moment.
  useEffect(() => {
    if (line === null) return
    document.getElementById(lineId(line))?.focus()
    setLine(null)
  }, [line])

  const acts: OutlineActs = {
    show: onPart,
    add: (list, section) => {
      const step = added(rules, list, section)
      at.set(step.rules, [list, 'add', step.part])
      onPart(step.part)
    },
    copy: (list, index) => {
      const step = copied(rules, list, index)
      if (step === null) return
      at.set(step.rules, [list, 'copy', step.part])
      onPart(step.part)
    },
    remove: (list, index) => {
      const id = rules[list][index]?.id
      if (id === undefined) return
      const step = removed(rules, list, index)
      const own = partOfItem(list, id)
      setTaken({ title: titleOfPart(rules, own), left: step.rules })
      at.set(step.rules, [list, 'remove', id])
      if (own === part) onPart(step.part)
      setLine(step.part)
    },
    shift: (list, index, by) => {
      const id = rules[list][index]?.id
      at.set(shiftedIn(rules, list, index, by), [list, 'shift', id ?? index])
      if (id !== undefined) setLine(partOfItem(list, id))
    },
  }
  return { acts, taken: taken?.left === rules ? taken.title : null }
}
