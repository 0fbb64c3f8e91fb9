import { Button } from 'antd'
import type { WrittenRules } from './draft/written.ts'
import { type Part, partsInOrder } from './part.ts'
import { titleOfPart } from './part-form.tsx'

interface Props {
  readonly rules: WrittenRules
  readonly part: Part
  readonly onPart: (part: Part) => void
}

/** On a phone, where the list is folded away: the part before and the one after. */
export const Turn = ({ rules, part, onPart }: Props) => {
  const parts = partsInOrder(rules)
  const here = parts.indexOf(part)
  const turn = (to: Part | undefined): void => {
    if (to === undefined) return
    onPart(to)
    scrollTo({ top: 0 })
  }
  const [before, after] = [parts[here - 1], parts[here + 1]]
  return (
    <nav className="turn" aria-label="前后各部分">
      <Button disabled={before === undefined} onClick={() => turn(before)}>
        {before === undefined ? '已是第一部分' : `← ${titleOfPart(rules, before)}`}
      </Button>
      <Button disabled={after === undefined} onClick={() => turn(after)}>
        {after === undefined ? '已是最后' : `${titleOfPart(rules, after)} →`}
      </Button>
    </nav>
  )
}
