import { TASK_COLUMNS } from '@jiashan/domain/publication'
import { usePlace } from '../place.tsx'
import { Day } from '../text/day.tsx'
import type { Words } from '../words/index.ts'

const FILES = [
  {
    name: 'tasks.json',
    what: 'tasks',
    fields:
      'no, number, pillar, section, text, lead, supports, dutyModes, targets, light, because, lights, withheld, milestones, cancelled, progress, demo, span',
  },
  { name: 'departments.json', what: 'departments', fields: 'id, name, aliases, category, leads, supports' },
  {
    name: 'targets.json',
    what: 'targets',
    fields:
      'key, task, subject, comparator, value, unit, baseYear, dueYear, words, span, outcome, measured, observations',
  },
  { name: 'tasks.csv', what: 'csv', fields: TASK_COLUMNS.join(', ') },
  { name: 'document.txt', what: 'document', fields: null },
  { name: 'snapshot.json', what: 'snapshot', fields: null },
  {
    name: 'manifest.json',
    what: 'manifest',
    fields: 'programme, number, issuedOn, demo, snapshotHash, previous, files',
  },
] as const satisfies readonly { name: string; what: keyof Words['data']['files']; fields: string | null }[]

/** The open data of this publication, file by file. */
export const DataPage = () => {
  const { site, words, file } = usePlace()
  const { number, issuedOn, demo, document } = site.snapshot
  return (
    <>
      <header className="page-head">
        <h1>{words.data.title}</h1>
        <p>{words.data.intro}</p>
      </header>
      <dl className="data-facts">
        <dt>{words.data.publication}</dt>
        <dd>
          {words.home.number(number)} · <Day date={issuedOn} />
        </dd>
        {document.number !== null && (
          <>
            <dt>{words.document.number}</dt>
            <dd lang={words.official}>{document.number}</dd>
          </>
        )}
      </dl>
      <section aria-labelledby="files">
        <h2 id="files">{words.data.columns.file}</h2>
        <ul className="files">
          {FILES.map(({ name, what, fields }) => (
            <li key={name}>
              <a href={file(`data/${name}`)}>{name}</a>
              <p>{words.data.files[what]}</p>
              {fields !== null && (
                <p className="second">
                  {words.data.columns.fields} <code>{fields}</code>
                </p>
              )}
            </li>
          ))}
        </ul>
        <p className="second">{words.data.encoding}</p>
        {demo && <p className="second">{words.data.demo}</p>}
      </section>
    </>
  )
}
