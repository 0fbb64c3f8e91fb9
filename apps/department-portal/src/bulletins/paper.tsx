import { sayDate } from '@jiashan/domain/calendar'
import {
  type Block,
  BULLETIN_KIND_LABEL,
  type Bulletin,
  bulletinNumber,
  type Cell,
  type Table,
} from '@jiashan/domain/supervision'
import { DemoMark } from '@jiashan/ui'
import { useSession, useUnitName } from '../session/use-session.ts'
import type { Corrected } from './page.ts'
import { SourceLink } from './source-link.tsx'

interface Props {
  readonly text: Bulletin['text']
  /** One table a block, null for written words. */
  readonly tables: readonly (Table | null)[]
  readonly bulletin: Bulletin | null
  /** The issue that it corrects; null for others. */
  readonly corrects: Corrected | null
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 一、二、…十一、… */
const sayNth = (index: number): string =>
  index < 10 ? (NUMERALS[index] ?? '') : `十${NUMERALS[index - 10] ?? String(index + 1)}`

/** A bulletin as it is read and printed: 报头, its parts, 版记. */
export const Paper = ({ text, tables, bulletin, corrects }: Props) => {
  const { programme, demo } = useSession()
  return (
    <article className="bulletin-paper">
      <header className="bulletin-head">
        <p className="bulletin-masthead">
          {programme.name}建设{BULLETIN_KIND_LABEL[text.kind]}
        </p>
        <p className="bulletin-number">
          {bulletin === null ? '（未签发）' : (bulletinNumber(bulletin) ?? '（未签发）')}
        </p>
        <p className="bulletin-line">
          <span>{text.publisher}</span>
          <span>{bulletin?.issue == null ? '' : sayDate(bulletin.issue.on)}</span>
        </p>
      </header>
      <h1>
        {text.title} {demo && <DemoMark />}
      </h1>
      {corrects !== null && (
        <p className="bulletin-corrects">
          本期更正{corrects.number ?? '未编号的一期'}《{corrects.title}》
        </p>
      )}
      <p className="second bulletin-span">
        反映{sayDate(text.span.from)}至{sayDate(text.span.to)}情况；
        {bulletin?.frozen == null
          ? '表中数字随进展变化，送签时定格'
          : `数字为${sayDate(bulletin.frozen.on)}送签时的数字，所签发的就是这些数字`}
      </p>
      {text.blocks.map((block, index) => (
        <section key={`${index} ${block.heading}`}>
          <h2>
            {sayNth(index)}、{block.heading}
          </h2>
          <BlockBody block={block} table={tables[index] ?? null} />
        </section>
      ))}
      <Imprint text={text} bulletin={bulletin} />
    </article>
  )
}

const BlockBody = ({ block, table }: { block: Block; table: Table | null }) => {
  if (block._tag === 'words')
    return block.text.trim() === '' ? (
      <p className="empty">（未填写）</p>
    ) : (
      <p className="prose">{block.text}</p>
    )
  if (table === null || table.rows.length === 0) return <p className="second">无。</p>
  return (
    <div className="bulletin-table">
      <table>
        <thead>
          <tr>
            {table.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} className={isNumber(cell) ? 'bulletin-count' : undefined}>
                  <CellBody cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isNumber = (cell: Cell): boolean => cell._tag === 'text' && /^\d+$/.test(cell.text)

const CellBody = ({ cell }: { cell: Cell }) => {
  const unitName = useUnitName()
  return cell._tag === 'unit' ? unitName(cell.department) : <SourceLink {...cell} />
}

/** 版记: who countersigned and signed, and who gets it. */
const Imprint = ({ text, bulletin }: Pick<Props, 'text' | 'bulletin'>) => {
  const unitName = useUnitName()
  const { reportTo, sendTo, units, copies } = text.imprint
  const signed = bulletin?.countersignatures ?? []
  const countersigned = text.countersigners.map((unit) => {
    const one = signed.find((other) => other.department === unit)
    return `${unitName(unit)}（${one === undefined ? '待会签' : `${one.signer}，${sayDate(one.on)}`}）`
  })
  const lines = [
    ['会签', countersigned.join('、')],
    ['签发', bulletin?.issue == null ? '' : `${bulletin.issue.signer}，${sayDate(bulletin.issue.on)}`],
    ['报', reportTo.join('，')],
    ['送', sendTo.join('，')],
    ['发', units.map(unitName).join('，')],
    ['份数', `共印 ${copies} 份`],
  ].filter(([, words]) => words !== '')
  return (
    <dl className="bulletin-imprint">
      {lines.map(([name, words]) => (
        <div key={name}>
          <dt>{name}：</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
