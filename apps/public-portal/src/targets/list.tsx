import { ListFilter } from '../frame/filter.tsx'
import { usePlace } from '../place.tsx'
import { TargetRows } from './rows.tsx'
import { type Tone, toneOfTarget } from './standing.tsx'

const TONES: readonly Tone[] = ['met', 'open', 'missed', 'unknown', 'withheld']

export const TargetList = () => {
  const { site, words } = usePlace()
  const overall = site.targets.filter(({ task }) => task === null)
  const ofTasks = site.targets.filter(({ task }) => task !== null)
  return (
    <>
      <header className="page-head">
        <h1>{words.targets.title}</h1>
        <p>{words.targets.intro(site.targets.length)}</p>
      </header>
      <ListFilter
        rows={site.targets.length}
        states={TONES.filter((tone) => site.targets.some((entry) => toneOfTarget(entry) === tone)).map(
          (tone) => ({ value: tone, label: words.targets.tone[tone] }),
        )}
      />
      {overall.length > 0 && (
        <section aria-labelledby="overall" data-part>
          <h2 id="overall">{words.targets.overall}</h2>
          <TargetRows entries={overall} labelledBy="overall" />
        </section>
      )}
      {ofTasks.length > 0 && (
        <section aria-labelledby="of-tasks" data-part>
          <h2 id="of-tasks">{words.targets.ofTasks}</h2>
          <TargetRows entries={ofTasks} labelledBy="of-tasks" />
        </section>
      )}
    </>
  )
}
