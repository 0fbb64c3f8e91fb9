import type { Scorecard, Source } from '@jiashan/domain/assessment'
import { reportAnchor, type Snapshot } from '@jiashan/domain/publication'
import { Chain, DemoMark } from '@jiashan/ui'
import { ExplanationTree, LostPoints, ScoreHead } from '@jiashan/ui/explanation'
import { usePlace } from '../place.tsx'
import { Day } from '../text/day.tsx'

/** A unit's result: the number, and every step from the clause to the fact. */
export const ScorePage = ({ year, card }: { year: Snapshot['results'][number]; card: Scorecard }) => {
  const { site, words, to, language } = usePlace()
  const known = site.departments.some(({ department }) => department.id === card.department)
  return (
    <article className="score">
      <ScoreHead card={card} mark={year.standing === '正式' ? undefined : year.standing} language={language}>
        <span lang={words.official}>{year.ruleSet}</span> · {words.results.asOf} <Day date={card.asOf} />{' '}
        {site.snapshot.demo && <DemoMark language={language} />}
      </ScoreHead>
      <Chain
        language={language}
        steps={[
          { label: words.document.clauses, href: `${to('document/')}#clause-2` },
          {
            label: card.name,
            href: known ? to(`departments/${card.department}/`) : undefined,
            lang: words.official,
          },
          { label: words.results.facts, href: '#tree' },
          { label: words.results.name(year.year), current: true },
        ]}
      />
      <div className="score-columns">
        <div id="tree">
          <ExplanationTree node={card.explanation} linkOf={useSourceLink()} language={language} />
        </div>
        <LostPoints of={card.explanation} language={language} />
      </div>
    </article>
  )
}

/** A fact leads to the published report or milestones that it was read from, where there are any. */
const useSourceLink = (): ((source: Source) => string | null) => {
  const { site, to } = usePlace()
  return (source) => {
    if (source._tag !== 'plan' && source._tag !== 'report') return null
    const published = site.tasks.find(({ task }) => task.ordinal === source.task)?.published
    const page = to(`tasks/${source.task}/`)
    if (source._tag === 'plan') return published?.milestones.length ? `${page}#milestones` : null
    return published?.progress.some(({ period }) => period === source.period)
      ? `${page}#${reportAnchor(source.period)}`
      : null
  }
}
