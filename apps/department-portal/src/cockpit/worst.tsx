import { Button } from 'antd'
import { type ReactNode, useState } from 'react'

const FIRST = 8

/** A list that begins with its worst; the rest opens in place. */
export const Worst = <A,>({
  list,
  keyOf,
  row,
  none,
}: {
  list: readonly A[]
  keyOf: (one: A) => string
  row: (one: A) => ReactNode
  none: string
}) => {
  const [all, setAll] = useState(false)
  if (list.length === 0) return <p className="second">{none}</p>
  return (
    <>
      <ul className="rows cockpit-rows">
        {(all ? list : list.slice(0, FIRST)).map((one) => (
          <li key={keyOf(one)}>{row(one)}</li>
        ))}
      </ul>
      {!all && list.length > FIRST && (
        <Button onClick={() => setAll(true)}>显示其余 {list.length - FIRST} 项</Button>
      )}
    </>
  )
}
