import type { ReactElement } from 'react'
import type { TileState } from '../labels.ts'

const ROUND = 'M2 3H34V24A16 15 0 0 1 2 24Z'

/** The forms of a tile 瓦当、滴水: each state differs in outline, not only in colour. */
const FORM = {
  normal: <path className="roof-fill" d={ROUND} />,
  warning: (
    <>
      <path className="roof-fill" d={ROUND} />
      <path className="roof-lip" d="M4.5 25.5A13.5 12 0 0 0 31.5 25.5Z" />
    </>
  ),
  behind: <path className="roof-drip" d="M2 3H34V20C34 26.5 25 27.5 18 42C11 27.5 2 26.5 2 20Z" />,
  'not-due': <path className="roof-line" d="M2.7 3H33.3V24A15.3 14.3 0 0 1 2.7 24Z" />,
  withheld: <path className="roof-line roof-dashed" d="M2.7 3H33.3V34H2.7Z" />,
} as const satisfies Record<TileState, ReactElement>

/** The drawing of one tile under its piece of the eave; decorative, the words stand beside it. */
export const TileShape = ({ state, number }: { state: TileState; number?: string | number | undefined }) => (
  <svg className={`roof-shape roof-${state}`} viewBox="0 0 36 43" aria-hidden="true" focusable="false">
    <path className="roof-beam" d="M0 0H36V3H0Z" />
    {FORM[state]}
    {number !== undefined && (
      <text x="18" y="20">
        {number}
      </text>
    )}
  </svg>
)
