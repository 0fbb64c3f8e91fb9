import { type Language, STATE_LABEL, type TileState, UI_WORDS } from '../labels.ts'
import { TileShape } from './tile.tsx'

/** One task on the roof. */
export interface RoofTile {
  readonly number: string | number
  readonly state: TileState
  /** The reason of the light, or why it is not published. */
  readonly because?: string | undefined
  readonly href?: string | undefined
}

/** The full accessible name of a tile: `任务 36：滞后，原因`. */
export const tileName = ({ number, state, because }: RoofTile, language: Language): string =>
  UI_WORDS[language].tile(UI_WORDS[language].task(number), STATE_LABEL[language][state], because)

/** A row of tiles that wraps; small beside a section or a unit. */
export const Tiles = ({
  tiles,
  language = 'zh',
  small = false,
  label,
}: {
  tiles: readonly RoofTile[]
  language?: Language
  small?: boolean
  /** Names the list where no heading does. */
  label?: string | undefined
}) => (
  <ul className={small ? 'roof-tiles roof-small' : 'roof-tiles'} aria-label={label}>
    {tiles.map((tile) => (
      <li key={tile.number}>
        <Tile tile={tile} language={language} />
      </li>
    ))}
  </ul>
)

const Tile = ({ tile, language }: { tile: RoofTile; language: Language }) => {
  const name = tileName(tile, language)
  const shape = <TileShape state={tile.state} number={tile.number} />
  return tile.href === undefined ? (
    <span className="roof-tile" role="img" aria-label={name} title={name}>
      {shape}
    </span>
  ) : (
    <a className="roof-tile" href={tile.href} aria-label={name} title={name}>
      {shape}
    </a>
  )
}
