import { usePlace } from '../place.tsx'

export const Missing = () => {
  const { words, to } = usePlace()
  return (
    <>
      <header className="page-head">
        <h1>{words.missing.title}</h1>
      </header>
      <p>{words.missing.text}</p>
      <p>
        <a href={to('')}>{words.missing.back}</a>
      </p>
    </>
  )
}
