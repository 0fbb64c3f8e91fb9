import { sayPercent, shareOf } from '@jiashan/domain/assessment/shown'
import type { FoundNumber } from '@jiashan/domain/assessment/what-if'
import { parseRational, toNumber } from '@jiashan/domain/quantity'
import type { WrittenShape } from '../forms/start.ts'
import type { Axis } from './axis.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import './curve.css'

interface Props {
  readonly shape: WrittenShape
  readonly axis: Axis
  /** Where the numbers of the unit that is tried lie. */
  readonly marks?: readonly FoundNumber[]
}

const [WIDTH, HEIGHT] = [440, 236]
const EDGE = { left: 46, right: 16, top: 26, bottom: 44 } as const
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const
const NEAR = 26

const isReadable = (shape: WrittenShape): boolean => {
  const texts =
    shape._tag === 'line'
      ? [...shape.points.flatMap(({ at, share }) => [at, share]), shape.step?.size ?? '1']
      : shape.bands.flatMap(({ from, to, share }) => [from ?? '0', to ?? '0', share])
  return texts.every((text) => parseRational(text) !== null)
}

/** Drawn for a look; the numbers beside it are exact. */

/** The curve of a scoring: what share of the points each number is worth, and where real numbers lie on it. */
export const CurveChart = ({ shape, axis, marks = [] }: Props) => {
  const drawing = isReadable(shape)
    ? drawingOf(
        shape,
        marks.map(({ value }) => toNumber(value)),
      )
    : null
  if (drawing === null) return <p className="second">曲线上的数都填好后，这里画出曲线。</p>
  const say = (value: number): string => (axis.percent ? `${round(value * 100)}%` : String(round(value)))
  return (
    <figure className="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`得分曲线：${inWords(drawing, say)}`}>
        <Grid drawing={drawing} say={say} />
        <Lines drawing={drawing} />
        {marks.map((mark, index) => (
          <Mark key={`${mark.title} ${String(index)}`} mark={mark} drawing={drawing} shape={shape} />
        ))}
        <text className="curve-axis" x={EDGE.left} y={14}>
          得该项分值的
        </text>
        <text className="curve-axis curve-end" x={WIDTH - EDGE.right} y={HEIGHT - 6}>
          {axis.words}
        </text>
      </svg>
      {marks.length === 0 ? null : (
        <figcaption>
          <span className="curve-key">试算单位</span>
          {marks.map(({ title, value }, index) => (
            <span key={`${title} ${String(index)}`}>
              {title}：{axis.upTo} {say(toNumber(value))}
              {axis.percent ? '' : axis.unit}，得
              {sayPercent(shareOf(shape)(value))}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  )
}

const round = (value: number): number => Number(value.toFixed(2))

const place = ({ low, high }: Drawing, value: number): number =>
  EDGE.left + ((value - low) / (high - low || 1)) * (WIDTH - EDGE.left - EDGE.right)
const rise = (share: number): number => EDGE.top + (1 - share) * (HEIGHT - EDGE.top - EDGE.bottom)

interface PartProps {
  readonly drawing: Drawing
}

/** Ticks too near the one before to be read are left out. */
const spaced = (drawing: Drawing): readonly number[] => {
  const kept: number[] = []
  for (const tick of drawing.ticks) {
    const last = kept.at(-1)
    if (last === undefined || place(drawing, tick) - place(drawing, last) >= NEAR) kept.push(tick)
  }
  return kept
}

const Grid = ({ drawing, say }: PartProps & { say: (value: number) => string }) => (
  <>
    {SHARES.map((share) => (
      <g key={share}>
        <path className="curve-grid" d={`M${EDGE.left} ${rise(share)}H${WIDTH - EDGE.right}`} />
        <text className="curve-end" x={EDGE.left - 6} y={rise(share) + 4}>
          {share * 100}%
        </text>
      </g>
    ))}
    {spaced(drawing).map((tick) => (
      <g key={tick}>
        <path className="curve-tick" d={`M${place(drawing, tick)} ${EDGE.top}V${HEIGHT - EDGE.bottom}`} />
        <text className="curve-middle" x={place(drawing, tick)} y={HEIGHT - EDGE.bottom + 16}>
          {say(tick)}
        </text>
      </g>
    ))}
  </>
)

const Lines = ({ drawing }: PartProps) => (
  <>
    {drawing.stretches.map(({ from, to }) => (
      <path
        key={`${from.join(' ')} ${to.join(' ')}`}
        className="curve-line"
        d={`M${place(drawing, from[0])} ${rise(from[1])}L${place(drawing, to[0])} ${rise(to[1])}`}
      />
    ))}
    {drawing.dots.map(({ x, share, closed }) => (
      <circle
        key={`${x} ${share} ${closed}`}
        className={closed ? 'curve-closed' : 'curve-open'}
        cx={place(drawing, x)}
        cy={rise(share)}
        r={3.5}
      />
    ))}
  </>
)

const Mark = ({ mark, drawing, shape }: PartProps & { mark: FoundNumber; shape: WrittenShape }) => {
  const [x, y] = [place(drawing, toNumber(mark.value)), rise(toNumber(shareOf(shape)(mark.value)))]
  return (
    <path className="curve-mark" d={`M${x} ${y - 7}l7 7l-7 7l-7 -7Z`}>
      <title>{mark.title}</title>
    </path>
  )
}

const inWords = ({ stretches }: Drawing, say: (value: number) => string): string =>
  stretches
    .slice(0, 12)
    .map(({ from, to }) =>
      from[1] === to[1]
        ? `${say(from[0])} 至 ${say(to[0])} 得 ${round(from[1] * 100)}%`
        : `${say(from[0])} 至 ${say(to[0])} 由 ${round(from[1] * 100)}% 变为 ${round(to[1] * 100)}%`,
    )
    .join('；')
