import type { Attainment } from '@jiashan/domain/indicators'
import type { Target } from '@jiashan/domain/policy'
import { toNumber } from '@jiashan/domain/quantity'
import { toneOf } from './standing.tsx'

/** Where the mark of the target stands, in per cent of the bar. */
const MARK = 92

/** The figure as a share of the target; decorative, the words beside it say the same. */
export const Bar = ({ target, standing }: { target: Target; standing: Attainment }) => {
  if (standing._tag !== 'measured' || standing.ratio === null || target.comparator === 'at-most') return null
  const width = Math.min(100, MARK * toNumber(standing.ratio))
  return (
    <svg
      className={`bar bar-${toneOf(standing)}`}
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="bar-ground" d="M0 4H100V10H0Z" />
      <path className="bar-fill" d={`M0 4H${Math.round(width * 10) / 10}V10H0Z`} />
      <path className="bar-mark" d={`M${MARK} 0H${MARK + 0.7}V14H${MARK}Z`} />
    </svg>
  )
}
