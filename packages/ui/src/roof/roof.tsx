import type { CSSProperties } from 'react'
import type { Language } from '../labels.ts'
import { chapterHue } from '../tokens.ts'
import { Counts, Legend } from './counts.tsx'
import { RoofTable } from './table.tsx'
import { type RoofTile, Tiles } from './tiles.tsx'

/** One chapter: its eave 屋檐 carries a tile for each task. */
export interface RoofEave {
  readonly name: string
  readonly positioning?: string | null | undefined
  readonly href?: string | undefined
  readonly tiles: readonly RoofTile[]
  /** Language of name, positioning and reasons where it is not that of the page. */
  readonly lang?: string | undefined
}

/** The signature: six eaves, one tile a task; shape, colour and word together. */
export const Roof = ({
  eaves,
  language = 'zh',
  heading: Heading = 'h2',
  table = true,
}: {
  eaves: readonly RoofEave[]
  language?: Language
  heading?: 'h2' | 'h3'
  /** The same content as a table below. */
  table?: boolean
}) => (
  <div className="roof">
    {eaves.map(({ name, positioning, href, tiles, lang }, index) => (
      <section
        key={name}
        className="roof-eave"
        style={{ '--roof-hue': chapterHue(index + 1) } as CSSProperties}
      >
        <header lang={lang}>
          <Heading className="roof-name">{href === undefined ? name : <a href={href}>{name}</a>}</Heading>
          {positioning != null && <p>{positioning}</p>}
        </header>
        <Tiles tiles={tiles} language={language} label={name} />
        <Counts tiles={tiles} language={language} />
      </section>
    ))}
    <Legend language={language} tiles={eaves.flatMap(({ tiles }) => tiles)} totals />
    {table && <RoofTable eaves={eaves} language={language} />}
  </div>
)
