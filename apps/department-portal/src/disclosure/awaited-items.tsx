import { FirstRows } from '../rows/first-rows.tsx'
import { ItemFacts, useSourceName } from './item-words.tsx'
import type { Line } from './page.ts'
import { Withdraw } from './withdraw.tsx'

/** What source units have not signed, unit by unit, those with something overdue first. */
export const AwaitedItems = ({ lines }: { lines: readonly Line[] }) => {
  const sourceName = useSourceName()
  const byUnit = [...Map.groupBy(lines, ({ department }) => department)]
  if (byUnit.length === 0) return <p className="empty">来源单位都已签署公开意见。</p>
  return (
    <FirstRows
      list={byUnit}
      first={60}
      keyOf={([department]) => department ?? 'office'}
      isLate={([, own]) => own.some(({ overdue }) => overdue)}
      row={([department, own]) => (
        <details>
          <summary>
            <b>{sourceName(department)}</b>
            <span className="second">
              待签 {own.length} 项
              {own.some(({ overdue }) => overdue) && (
                <span className="problem">，其中已超期 {own.filter(({ overdue }) => overdue).length} 项</span>
              )}
            </span>
          </summary>
          {own.map((line) => (
            <article key={line.key} className="item">
              <h3>{line.title}</h3>
              <ItemFacts line={line} />
              <Withdraw line={line} />
            </article>
          ))}
        </details>
      )}
    />
  )
}
