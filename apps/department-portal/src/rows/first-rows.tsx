import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { usePrinting } from '../print/use-printing.ts'

interface Props<A> {
  readonly list: readonly A[]
  /** How many are shown before somebody asks for the rest. */
  readonly first: number
  readonly keyOf: (one: A) => string
  readonly row: (one: A) => ReactNode
  readonly isLate?: (one: A) => boolean
}

/** A list that begins with its worst; the rest opens in place, and is always on paper. */
export const FirstRows = <A,>({ list, first, keyOf, row, isLate = () => false }: Props<A>) => {
  const [opened, setOpened] = useState(false)
  const whole = usePrinting() || opened
  return (
    <>
      <ul className="rows">
        {(whole ? list : list.slice(0, first)).map((one) => (
          <li key={keyOf(one)} className={isLate(one) ? 'late' : undefined}>
            {row(one)}
          </li>
        ))}
      </ul>
      {!whole && list.length > first && (
        <Button onClick={() => setOpened(true)}>显示其余 {list.length - first} 项</Button>
      )}
    </>
  )
}
