import type { Outcome } from '@jiashan/domain/assessment'
import { OUTCOME_LABEL } from '@jiashan/domain/assessment/shown'
import type { ReactNode } from 'react'
import type { At } from '../draft/at.ts'
import { fieldId } from '../draft/path.ts'
import { Group } from '../fields/field.tsx'
import type { Price } from './prices.ts'

interface Props<A extends { readonly outcome: Outcome }> {
  readonly list: At<readonly A[]>
  readonly legend: string
  readonly hint: string
  readonly head: readonly string[]
  readonly prices: readonly Price<A>[]
  readonly cells: (price: Price<A>, name: string) => readonly ReactNode[]
}

/** What each outcome is worth: every outcome that the measures can find has its line. */
export const PriceTable = <A extends { readonly outcome: Outcome }>(props: Props<A>) => {
  const { list, legend, hint, head, prices, cells } = props
  return (
    <Group path={list.path} legend={legend} hint={hint}>
      {prices.length === 0 ? (
        <p className="second">先在“看什么”里选好考核内容，这里会列出它能出现的各种情形。</p>
      ) : (
        <table className="price-table">
          <thead>
            <tr>
              {['情形', ...head].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {prices.map((price) => (
              <tr key={price.outcome} id={fieldId(price.place)} tabIndex={-1}>
                <th scope="row">
                  {OUTCOME_LABEL[price.outcome]}
                  {price.stray && price.at !== null ? (
                    <span className="found-warning">所选内容不会出现此情形，清空即删除</span>
                  ) : null}
                </th>
                {cells(price, OUTCOME_LABEL[price.outcome]).map((cell, index) => (
                  <td key={head[index]} data-head={head[index]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Group>
  )
}
