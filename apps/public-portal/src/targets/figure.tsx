import type { Figure as Measured } from '@jiashan/domain/indicators'
import { DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { grouped } from '../text/numerals.ts'

/** A figure as the answer: large, with its unit, the time it is about, and whether it was invented. */
export const Figure = ({ figure: { value, unit, about, demo } }: { figure: Measured }) => {
  const { words, language } = usePlace()
  return (
    <p className="figure">
      <span className="nb">
        {grouped(value)}
        <small>{unit === '%' ? '%' : ` ${words.unit[unit]}`}</small>
      </span>{' '}
      <small className="nb">{words.time(about)}</small> {demo && <DemoMark language={language} />}
    </p>
  )
}
