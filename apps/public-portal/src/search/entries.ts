import { sayPeriod } from '@jiashan/domain/calendar'
import {
  amendmentPage,
  bulletinPage,
  chapterPage,
  departmentPage,
  type PublishedBulletin,
  reportPage,
  targetPage,
  taskPage,
} from '@jiashan/domain/publication'
import type { Published, TargetEntry, TaskEntry } from '../published.ts'
import { resultAddress } from '../results/disclosed.ts'
import { brief } from '../text/brief.ts'
import { WORDS } from '../words/index.ts'
import type { SearchEntry } from './search-index.ts'

/** Everything public that has an address, in the order of the document. */
export const entriesOf = (site: Published): readonly SearchEntry[] => [
  ...site.departments.map(
    ({ department: { id, name, aliases } }): SearchEntry => ({
      ...{ kind: 'unit', address: departmentPage(id), title: name, names: aliases },
    }),
  ),
  ...site.tasks.map(taskEntry),
  ...site.targets.map(targetEntry),
  ...partsOf(site),
  ...site.snapshot.bulletins.map(bulletinEntry),
  ...site.tasks.flatMap(progressEntries),
  ...papersOf(site),
  ...pages(),
]

const TITLE = 30

const taskEntry = ({ task, published, lead, supports }: TaskEntry): SearchEntry => ({
  kind: 'task',
  address: taskPage(task.ordinal),
  title: brief(task.text, TITLE),
  names: [String(task.ordinal), ...(task.number === null ? [] : [task.number])],
  texts: [
    task.text,
    [lead, ...supports].flatMap((unit) => unit?.name ?? []).join('、'),
    published.milestones.map(({ title, deliverable }) => `${title}：${deliverable}`).join('；'),
    published.cancelled.map(({ title }) => title).join('；'),
  ],
})

const targetEntry = ({ target, indicator, withheld }: TargetEntry): SearchEntry => ({
  kind: 'target',
  address: targetPage(target.key),
  title: target.subject,
  names: [target.key],
  texts: [
    target.words,
    indicator?.definition ?? '',
    withheld === null ? '' : `${WORDS.zh.targets.withheldStep}。${withheld}`,
  ],
})

const progressEntries = ({ task, published }: TaskEntry): readonly SearchEntry[] =>
  published.progress.map(({ period, text, nextStep }) => ({
    kind: 'progress',
    address: reportPage(task.ordinal, period),
    title: `${sayPeriod(period)}进展`,
    texts: [text, nextStep],
  }))

/** The parts of the document: its opening, chapters, sections and safeguards. */
const partsOf = ({ snapshot: { document } }: Published): readonly SearchEntry[] => [
  {
    kind: 'document',
    address: 'document/#overall',
    title: document.title,
    names: document.number === null ? [] : [document.number],
    texts: document.preamble,
  },
  ...document.pillars.flatMap((pillar): readonly SearchEntry[] => [
    {
      kind: 'chapter',
      address: chapterPage(pillar.ordinal),
      title: pillar.title,
      names: [pillar.name, ...(pillar.positioning === null ? [] : [pillar.positioning])],
    },
    ...pillar.sections.map(
      (section): SearchEntry => ({
        ...{ kind: 'section', address: `sections/${section.ordinal}/`, title: section.title },
      }),
    ),
  ]),
  ...document.clauses.map(
    ({ number, title, text }, at): SearchEntry => ({
      ...{
        kind: 'document',
        address: `document/#clause-${at + 1}`,
        title: `${number}${title}`,
        names: [title],
      },
      texts: [text],
    }),
  ),
]

const bulletinEntry = ({ key, title, publisher, blocks }: PublishedBulletin): SearchEntry => ({
  kind: 'bulletin',
  address: bulletinPage(key),
  title,
  texts: [
    publisher,
    ...blocks.flatMap(({ heading, text, table }) => [
      heading,
      text,
      [table?.columns ?? [], ...(table?.rows ?? [])].map((row) => row.join(' ')).join('；'),
    ]),
  ],
})

const papersOf = ({ snapshot }: Published): readonly SearchEntry[] => [
  ...snapshot.coverage.map(
    ({ sort, title, summary, by }): SearchEntry => ({
      ...{ kind: 'coverage', address: `experience/#${sort}`, title, texts: [summary, by] },
    }),
  ),
  ...snapshot.corrections.map(
    (one): SearchEntry => ({
      ...{
        kind: 'correction',
        address: amendmentPage(one),
        title: one.title,
        texts: [one.after, one.before],
      },
    }),
  ),
  ...snapshot.withdrawals.map(
    (one): SearchEntry => ({
      ...{ kind: 'withdrawal', address: amendmentPage(one), title: one.title, texts: [one.because] },
    }),
  ),
  ...snapshot.results.flatMap(({ year, cards }) =>
    cards.map(
      ({ department, card: { name } }): SearchEntry => ({
        ...{ kind: 'result', address: resultAddress(year, department) },
        title: WORDS.zh.results.pageTitle(name, year),
      }),
    ),
  ),
]

/** The site's own pages, by their titles in both languages. */
const pages = (): readonly SearchEntry[] =>
  (
    [
      ['tasks/', ({ tasks }) => [tasks.title, tasks.states]],
      ['targets/', ({ targets }) => [targets.title, '']],
      ['departments/', ({ departments }) => [departments.title, '']],
      ['results/', ({ results }) => [results.title, results.description]],
      ['bulletins/', ({ bulletins }) => [bulletins.title, bulletins.description]],
      ['late/', ({ late }) => [late.title, late.description]],
      ['experience/', ({ experience }) => [experience.title, experience.description]],
      ['document/', ({ document }) => [document.title, '']],
      ['history/', ({ record }) => [record.title, record.description]],
      ['data/', ({ data }) => [data.title, data.description]],
      ['verify/', ({ verify }) => [verify.title, verify.lead]],
      ['about/', ({ about }) => [about.title, about.description]],
      ['about/#access', ({ about }) => [about.access, '']],
      ['map/', ({ map }) => [map.title, map.description]],
    ] as const satisfies readonly (readonly [
      string,
      (words: (typeof WORDS)['zh' | 'en']) => readonly string[],
    ])[]
  ).map(([address, of]) => {
    const [title = '', ...texts] = of(WORDS.zh)
    const [english = '', ...more] = of(WORDS.en)
    return { kind: 'page', address, title, names: [english], texts: [...texts, ...more] }
  })
