import type { CountyContent } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { CountyReports } from '../src/reporting/county-reports.ts'
import { actor, PROGRAMME, Q3 } from './county.ts'

/** Who reports for the county. */
export const fromCounty = actor('county', null, 31)

export const REPORTED: CountyContent = { text: '县里新建一处平台。', deliveries: [], evidence: [] }

/** The county's report on task 1, which 市科技局 leads. */
export const countyReported = Effect.fn('Test.countyReported')(function* (text = REPORTED.text) {
  const reports = yield* CountyReports
  const place = { programme: PROGRAMME, task: 1, period: Q3 }
  yield* reports.act(fromCounty, place, { _tag: 'SubmitCountyReport', content: { ...REPORTED, text } })
})
