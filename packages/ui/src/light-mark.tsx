import { type Language, STATE_LABEL, type TileState } from './labels.ts'
import { TileShape } from './roof/tile.tsx'

/** A light as a small tile with its word; null means that it is not published. */
export const LightMark = ({ light, language = 'zh' }: { light: TileState | null; language?: Language }) => {
  const state = light ?? 'withheld'
  return (
    <span className="light-mark">
      <TileShape state={state} />
      {STATE_LABEL[language][state]}
    </span>
  )
}
