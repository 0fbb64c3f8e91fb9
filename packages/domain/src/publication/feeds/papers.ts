import { lastDay, type Period, sayDate, sayPeriod } from '../../calendar/index.ts'
import { LEVEL_LABEL, PRACTICE_LABEL } from '../../safeguards/index.ts'
import { bulletinPage } from '../addresses.ts'
import { ITEM_KIND_LABEL } from '../published-record.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Formed } from './entry.ts'

/** News of papers: bulletins, coverage, late lists, results. */
export const papersOf = (snapshot: Snapshot): readonly Formed[] => [
  ...bulletinsOf(snapshot),
  ...coverageOf(snapshot),
  ...lateListsOf(snapshot),
  ...resultsOf(snapshot),
]

const bulletinsOf = ({ bulletins }: Snapshot): readonly Formed[] =>
  bulletins.map(({ key, title, signedOn, publisher, blocks, demo }) => ({
    key: `bulletin/${key}`,
    title,
    formedOn: signedOn,
    page: bulletinPage(key),
    text: [`编印单位：${publisher}`, ...blocks.map(({ heading }) => heading)].join('\n'),
    ...{ kind: ITEM_KIND_LABEL.bulletin, demo, task: null },
  }))

const coverageOf = ({ coverage }: Snapshot): readonly Formed[] =>
  coverage.map(({ key, sort, title, by, level, on, task, summary, demo }) => ({
    key: `coverage/${key}`,
    title: `${sort === 'coverage' ? '宣传报道' : PRACTICE_LABEL[sort]}：${title}`,
    formedOn: on,
    page: 'experience/',
    text: [`${by}（${LEVEL_LABEL[level]}），${sayDate(on)}`, summary].filter((one) => one !== '').join('\n'),
    ...{ kind: ITEM_KIND_LABEL.coverage, demo, task },
  }))

const lateListsOf = ({ lateList }: Snapshot): readonly Formed[] =>
  [...Map.groupBy(lateList, ({ period }): Period => period)].map(([period, lapses]) => ({
    key: `late-list/${period}`,
    title: `${sayPeriod(period)}迟报名单`,
    formedOn: lastDay(period),
    page: 'late/',
    text: `${lapses.length} 项报送超过期限或者尚未报送。`,
    ...{ kind: ITEM_KIND_LABEL['late-list'], demo: lapses.some(({ demo }) => demo), task: null },
  }))

const resultsOf = ({ results, demo }: Snapshot): readonly Formed[] =>
  results.flatMap(({ year, cards }) => {
    const [first] = cards
    return first === undefined
      ? []
      : [
          {
            key: `results/${year}`,
            title: `${year}年考核结果`,
            formedOn: first.card.asOf,
            page: 'results/',
            text: `${cards.length} 个成员单位的得分明细及其依据。`,
            ...{ kind: ITEM_KIND_LABEL.results, demo, task: null },
          },
        ]
  })
