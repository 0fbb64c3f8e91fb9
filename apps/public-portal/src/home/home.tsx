import { Roof } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { tilesOf } from '../tasks/tiles.ts'
import { Headline } from './headline.tsx'
import { Hero } from './hero.tsx'
import { Latest } from './latest.tsx'

export const Home = () => {
  const { site, words, to, language } = usePlace()
  return (
    <>
      <Hero />
      <section aria-label={words.home.roof}>
        <Roof
          language={language}
          eaves={site.snapshot.document.pillars.map((pillar) => ({
            name: pillar.name,
            positioning: pillar.positioning,
            href: to(`chapters/${pillar.ordinal}/`),
            tiles: tilesOf(
              site.tasks.filter((entry) => entry.pillar === pillar),
              to,
            ),
            lang: words.official,
          }))}
        />
      </section>
      <Headline />
      <Latest />
    </>
  )
}
