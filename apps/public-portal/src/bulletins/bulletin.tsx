import type { PublishedBlock, PublishedBulletin } from '@jiashan/domain/publication'
import { DemoMark } from '@jiashan/ui'
import { Neighbours } from '../frame/neighbours.tsx'
import { Scroll } from '../frame/scroll.tsx'
import { usePlace } from '../place.tsx'
import { Day } from '../text/day.tsx'
import { Unbroken } from '../text/official.tsx'
import { bulletinAddress, sayNumber } from './address.ts'

/** One bulletin as it was signed: its head, its parts, its foot. */
export const BulletinPage = ({ bulletin }: { bulletin: PublishedBulletin }) => {
  const { site, words, language } = usePlace()
  const { title, kind, publisher, signedOn, span, blocks, demo } = bulletin
  const { bulletins } = site.snapshot
  const at = bulletins.indexOf(bulletin)
  const neighbour = (one: PublishedBulletin | undefined, label: (title: string) => string) =>
    one === undefined ? undefined : { label: label(sayNumber(one, words)), address: bulletinAddress(one) }
  return (
    <article className="bulletin">
      <header className="bulletin-head">
        <p className="bulletin-kind">{words.bulletins.kind[kind]}</p>
        <p className="bulletin-line">
          <span>{sayNumber(bulletin, words)}</span>
          <span>
            <Day date={signedOn} /> {words.bulletins.signed}
          </span>
        </p>
        <h1 lang={words.official}>{title}</h1>
        <p className="second">
          {words.bulletins.span} <Day date={span.from} /> {words.bulletins.to} <Day date={span.to} />{' '}
          {demo && <DemoMark language={language} />}
        </p>
      </header>
      {blocks.length === 0 && <p className="empty">{words.bulletins.empty}</p>}
      {blocks.map((block, index) => (
        <Block key={index} block={block} id={`part-${index + 1}`} />
      ))}
      <p className="bulletin-foot second">
        {words.bulletins.publisher}
        {words.colon}
        <span lang={words.official}>{publisher}</span>
      </p>
      <Neighbours
        previous={neighbour(bulletins[at + 1], words.bulletins.previous)}
        next={at > 0 ? neighbour(bulletins[at - 1], words.bulletins.next) : undefined}
      />
    </article>
  )
}

const Block = ({ block: { heading, text, table }, id }: { block: PublishedBlock; id: string }) => {
  const { words } = usePlace()
  return (
    <section aria-labelledby={id} lang={words.official}>
      <h2 id={id}>{heading}</h2>
      {text
        .split('\n')
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => (
          <p key={index} className="bulletin-text">
            <Unbroken text={paragraph} />
          </p>
        ))}
      {table !== null && <Table table={table} id={id} />}
    </section>
  )
}

const Table = ({ table, id }: { table: NonNullable<PublishedBlock['table']>; id: string }) => (
  <Scroll labelledBy={id}>
    <table>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
