import { usePlace } from '../place.tsx'

/** The disclosed results of the annual assessment; where there are none, why. */
export const ResultsPage = () => {
  const { words } = usePlace()
  return (
    <>
      <header className="page-head">
        <h1>{words.results.title}</h1>
      </header>
      <p className="withheld">{words.results.none}</p>
      <p className="second">{words.results.noneWhy}</p>
    </>
  )
}
