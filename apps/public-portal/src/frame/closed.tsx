import type { Disclosed } from '@jiashan/domain/publication'
import { usePlace } from '../place.tsx'

/** What is not disclosed, and the rule or decision that says so. */
export const Closed = ({ what, disclosed }: { what: string; disclosed: Disclosed }) => {
  const { words, to } = usePlace()
  return (
    <div className="withheld">
      <p>{what}</p>
      <p className="second">
        {words.closed.because}
        {words.colon}
        <span lang={words.official}>{disclosed.because}</span>{' '}
        <a href={`${to('about/')}#disclosure`}>{words.about.rules}</a>
      </p>
    </div>
  )
}
