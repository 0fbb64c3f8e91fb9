import type { ForecastMethod, NoForecastReason } from '@jiashan/domain/indicators'
import { count } from './en-terms.ts'
import type { Words } from './index.ts'
import type { zhPapers } from './zh-papers.ts'

const METHOD = {
  'average-increment': 'average increment',
  'compound-growth': 'average rate of growth',
} as const satisfies Record<ForecastMethod, string>

const NO_FORECAST = {
  'no-due-year': 'No projection: the target has no due year.',
  'no-goal': 'No projection: the base value is missing.',
  'too-few': 'No projection: fewer than two comparable figures.',
  'due-year-known': 'The figure of the due year is known; nothing is projected.',
} as const satisfies Record<NoForecastReason, string>

export const enPapers: Pick<Words, keyof typeof zhPapers> = {
  results: {
    title: 'Assessment',
    description: 'Rules of the annual assessment, scores of the units and their reasons.',
    none: 'Assessment results are not disclosed.',
    empty: 'There are no results to disclose yet.',
    noneWhy:
      'Scores, ranks and grades are internal by default. Once the coordination group decides to disclose them, they are listed here with every step of their calculation.',
    how: 'Open a unit to see how its points came about: from criterion to fact to report.',
    facts: 'Facts',
    asOf: 'facts as of',
    noPoints: 'no points yet',
    provisional: 'provisional',
    name: (year) => `Assessment ${year}`,
    columns: { rank: 'Rank', unit: 'Unit', total: 'Points', grade: 'Grade', loss: 'Lost most on' },
    pageTitle: (unit, year) => `${unit} · assessment ${year}`,
    pageDescription: (unit, year) => `The assessment of ${unit} in ${year}, item by item with reasons.`,
    noLosses: 'No points were lost.',
    basisClosed: 'basis not disclosed',
  },
  bulletins: {
    title: 'Bulletins',
    description: 'Bulletins, summaries and reports that the coordination group issued and disclosed.',
    intro:
      'Signed bulletins, inspection summaries, annual and final reports; instructions of leaders and drafts are internal.',
    notDisclosed: 'Bulletins are not disclosed.',
    none: 'No bulletin has been published yet. Once signed and disclosed, bulletins are listed here.',
    kind: {
      bulletin: 'Bulletin',
      summary: 'Inspection summary',
      annual: 'Annual report',
      final: 'Final evaluation',
    },
    number: (year, number) => `No. ${number} of ${year}`,
    signed: 'signed',
    publisher: 'Issued by',
    span: 'Covers',
    to: 'to',
    empty: '(no content)',
    table: (heading) => `${heading} (table)`,
    previous: (title) => `Previous: ${title}`,
    next: (title) => `Next: ${title}`,
    pageDescription: (title, publisher) => `${publisher}: ${title}`,
  },
  late: {
    title: 'Late reports',
    description: 'Units, tasks and periods for which progress was not reported in time.',
    intro: 'What came after its deadline, or has not come yet, line by line and by period.',
    notDisclosed: 'The list of late reports is not disclosed.',
    none: 'This publication holds no list of late reports of any period.',
    columns: { unit: 'Unit', task: 'Task', due: 'Due', reported: 'Reported', late: 'Late by' },
    missing: 'not reported yet',
    days: (days) => count(days, 'day'),
    caption: (period, lapses) => `${period}: ${count(lapses, 'report')}`,
  },
  experience: {
    title: 'Experience and media',
    description: 'Experience for others to use, honours and reports in the media.',
    intro:
      'Clause (4) of part three of the document asks to make the work known: practices for others to use, honours received and reports in the media.',
    none: {
      experience: 'No experience has been published yet.',
      honour: 'No honour has been published yet.',
      coverage: 'No report in the media has been published yet.',
    },
    sort: { experience: 'Experience for others', honour: 'Honours', coverage: 'In the media' },
    level: { national: 'national', provincial: 'provincial', municipal: 'municipal', county: 'county' },
    outside: ' (external site)',
  },
  record: {
    title: 'Record of publications',
    description: 'When publications were issued, and what each one added, corrected and withdrew.',
    intro:
      'A publication is never altered. A mistake is corrected in the next one, and both wordings stay listed here; what is withdrawn is named with the reason.',
    publications: 'Publications',
    none: 'There is no record yet.',
    number: (number) => `No. ${number}`,
    columns: { number: 'No.', on: 'Date', added: 'Added', corrected: 'Corrected', withdrawn: 'Withdrawn' },
    corrections: 'Corrections',
    noCorrections: 'Nothing that was published has been corrected.',
    withdrawals: 'Withdrawals',
    noWithdrawals: 'Nothing that was published has been withdrawn.',
    before: 'Before',
    after: 'Now',
    because: 'Reason',
    kind: {
      plan: 'plan',
      progress: 'progress',
      figure: 'figure',
      bulletin: 'bulletin',
      coverage: 'experience or media',
      results: 'assessment',
      'late-list': 'late reports',
    },
    here: 'Corrected and withdrawn',
    hereNote: 'All corrections and withdrawals stand in the',
  },
  cite: {
    heading: 'Cite',
    text: (what, document, site) => `${what}, ${document}, open site of ${site}`,
    link: 'Permanent link',
    copy: 'Copy citation',
    copied: 'Copied',
    byHand: 'The browser does not allow copying; the citation is selected, please copy it yourself: ',
    figure: (subject, about, amount, source, known) =>
      `${subject}, ${about}: ${amount} (source: ${source}, known since ${known})`,
  },
  chart: {
    heading: 'Figures and path',
    title: (subject) => `${subject}: figures, path and target`,
    observed: 'Figure',
    demo: 'Figure (demonstration)',
    path: 'Path',
    base: 'Base',
    forecast: 'projected',
    index: 'An index, base = 100, chained from the growth of each year.',
    columns: { time: 'Time', path: 'Path', reached: 'Reached', gap: 'Gap' },
    forecastSaid: (forecast) =>
      forecast._tag === 'NoForecast'
        ? NO_FORECAST[forecast.why]
        : `Projected to be ${forecast.met ? 'met' : 'missed'}: ${METHOD[forecast.method]} over ${forecast.monthsSeen} months, carried on for ${forecast.monthsAhead} months.`,
  },
  closed: { because: 'Basis', heading: 'Why this is not disclosed' },
}
