import { type Language, STATE_LABEL, TILE_STATES, type TileState, UI_WORDS } from '../labels.ts'
import { TileShape } from './tile.tsx'
import type { RoofTile } from './tiles.tsx'

export const countStates = (tiles: readonly RoofTile[]): ReadonlyMap<TileState, number> =>
  new Map(TILE_STATES.map((state) => [state, tiles.filter((tile) => tile.state === state).length]))

/** How many of each state; the unpublished only where there are any. */
export const Counts = ({ tiles, language = 'zh' }: { tiles: readonly RoofTile[]; language?: Language }) => (
  <p className="roof-counts">
    {[...countStates(tiles)]
      .filter(([state, count]) => state !== 'withheld' || count > 0)
      .map(([state, count]) => (
        <span key={state} className={count === 0 ? 'roof-none' : undefined}>
          <b>{count}</b> {STATE_LABEL[language][state]}{' '}
        </span>
      ))}
  </p>
)

/** What each form means, in shape, colour and word together; with the number of each where asked for. */
export const Legend = ({
  tiles,
  language = 'zh',
  totals = false,
}: {
  /** Explains `withheld` only where it occurs among these; without them every form. */
  tiles?: readonly RoofTile[]
  language?: Language
  totals?: boolean
}) => {
  const counts = countStates(tiles ?? [])
  return (
    <ul className="roof-legend">
      {TILE_STATES.filter(
        (state) => tiles === undefined || state !== 'withheld' || (counts.get(state) ?? 0) > 0,
      ).map((state) => (
        <li key={state}>
          <TileShape state={state} />
          <span>
            {totals && <b>{counts.get(state)} </b>}
            {STATE_LABEL[language][state]}
            <small>{UI_WORDS[language].form[state]}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
