import { usePlace } from '../place.tsx'

export interface Neighbour {
  readonly label: string
  readonly address: string
  /** The label is official wording. */
  readonly official?: boolean
}

/** The pages before and after this one. */
export const Neighbours = ({
  previous,
  next,
}: {
  previous: Neighbour | undefined
  next: Neighbour | undefined
}) => {
  const { words, to } = usePlace()
  return (
    <nav className="neighbours" aria-label={`${words.frame.previous}${words.comma}${words.frame.next}`}>
      {previous !== undefined && (
        <a rel="prev" href={to(previous.address)} lang={previous.official ? words.official : undefined}>
          {previous.label}
        </a>
      )}
      {next !== undefined && (
        <a rel="next" href={to(next.address)} lang={next.official ? words.official : undefined}>
          {next.label}
        </a>
      )}
    </nav>
  )
}
