import { Button } from 'antd'
import type { ReactNode } from 'react'
import { type At, append, items, without } from '../draft/at.ts'
import { FoundHere, useControl } from './field.tsx'

interface Props<A> {
  readonly at: At<readonly A[]>
  /** What stands here, for those who hear it. */
  readonly label: string
  readonly head: readonly string[]
  readonly cells: (row: At<A>, index: number) => readonly ReactNode[]
  readonly fresh: () => A
  readonly add: string
  /** What is said while nothing stands here. */
  readonly empty?: string
  /** Fewer cannot be. */
  readonly least?: number
}

/** A list of small things as a table: a row each, added below, taken out at its end. */
export const Rows = <A,>({ at, label, head, cells, fresh, add, empty, least = 0 }: Props<A>) => {
  const { control, found } = useControl(at.path)
  return (
    <fieldset className="bare rows" id={control.id} tabIndex={-1} aria-label={label}>
      {at.value.length === 0 && empty !== undefined ? <p className="second">{empty}</p> : null}
      {at.value.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {items(at).map((row, index) => (
              <tr key={index}>
                {cells(row, index).map((cell, column) => (
                  <td key={head[column]} data-head={head[column]}>
                    {cell}
                  </td>
                ))}
                <td className="row-out">
                  <Button
                    size="small"
                    type="text"
                    disabled={at.value.length <= least}
                    aria-label={`${label}：删除第 ${index + 1} 行`}
                    onClick={() => without(at, index)}
                  >
                    删除
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FoundHere path={at.path} found={found} />
      <Button size="small" onClick={() => append(at, fresh())}>
        {add}
      </Button>
    </fieldset>
  )
}
