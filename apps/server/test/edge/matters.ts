import { Readable } from 'node:stream'
import { plainDate } from '@jiashan/domain/calendar'
import type { Target } from '@jiashan/domain/policy'
import type {
  BulletinId,
  ConclusionId,
  DepartmentId,
  EvidenceId,
  InspectionId,
  OrderId,
  SafeguardId,
} from '@jiashan/domain/record'
import { COUNTY } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { onePagePdf } from '../../src/demo/pdf.ts'
import { Uploads } from '../../src/evidence/uploads.ts'
import { Indicators } from '../../src/indicators/indicators.ts'
import { Observations } from '../../src/indicators/observations.ts'
import { Reports } from '../../src/reporting/reports.ts'
import { Groups } from '../../src/safeguards/groups.ts'
import { Conclusions } from '../../src/supervision/conclusions.ts'
import { DraftImports } from '../../src/workbooks/draft-imports.ts'
import { bulletinForKjj } from '../composed.ts'
import { coordinateKjj } from '../coordinated.ts'
import { actor, clerk, foundCounty, HBJ, head, KJJ, MILESTONE, office, PROGRAMME, Q3 } from '../county.ts'
import { countyReported } from '../from-county.ts'
import { groupOf } from '../grouped.ts'
import { inspectionOfKjj } from '../inspected.ts'
import { draftOf, leader, orderToKjj } from '../ordered.ts'
import { ruled } from '../ruled.ts'
import { landOfKjj } from '../safeguarded.ts'

/** A unit without any part in task 1, which 市科技局 leads and 市环保局 supports. */
export const CZJ = 'czj' as DepartmentId
export const foreign = actor('clerk', CZJ, 9)

export const TARGET: Target = {
  key: '1.1',
  subject: '研发投入占比',
  comparator: 'at-least',
  value: '3',
  unit: '%',
  baseYear: null,
  dueYear: 2020,
  words: '研发投入占比达到3%以上',
  span: { start: 0, end: 1 },
} as Target

/** What 市科技局 has, for people of another unit to reach for. */
export interface Matters {
  readonly order: OrderId
  /** A bulletin that it is asked to countersign. */
  readonly bulletin: BulletinId
  /** What it has of meetings, resolutions, matters and bids. */
  readonly made: Effect.Success<ReturnType<typeof coordinateKjj>>
  /** An inspection that visits it. */
  readonly inspection: InspectionId
  /** What was concluded of the county. */
  readonly conclusion: ConclusionId
  /** A land quota that its clerk recorded. */
  readonly safeguard: SafeguardId
  /** A preview of a workbook that its clerk may fill in. */
  readonly filling: string
  /** A workbook that its clerk has filled in. */
  readonly filled: string
  readonly file: EvidenceId
  /** A scan of the foreign unit's own. */
  readonly ownScan: EvidenceId
}

const send = (by: typeof clerk, name: string) =>
  Effect.flatMap(Uploads, (uploads) => uploads.receive(by, name, Readable.from([onePagePdf(name)])))

const assess = Effect.fn('Test.assess')(function* () {
  const administrator = actor('administrator', null, 4)
  const groups = yield* Groups
  yield* groups.act(administrator, PROGRAMME, { _tag: 'FoundGroup', group: groupOf([KJJ, HBJ]) })
  const list = { programme: PROGRAMME, year: 2018, example: true }
  const items = [{ task: 1, difficulty: 'normal' as const }]
  yield* groups.actOnKeyTasks(office, list, { _tag: 'ProposeKeyTasks', items, others: [], reason: '' })
  yield* groups.actOnKeyTasks(office, list, {
    _tag: 'DecideKeyTasks',
    decidedOn: plainDate('2018-01-02'),
    basis: { _tag: 'document', number: '示例文号〔2018〕1号' },
  })
  yield* ruled(2018)
})

const measure = Effect.fn('Test.measure')(function* () {
  const place = { programme: PROGRAMME, target: TARGET.key }
  yield* (yield* Indicators).define(office, {
    ...place,
    definition: '研发经费支出占地区生产总值的比重',
    source: { _tag: 'Unit', department: KJJ },
    unit: '%',
    measure: 'level',
    frequency: 'year',
    releaseLag: 20,
    trajectory: { _tag: 'Linear', base: { year: 2016, value: '2' } },
    basis: '示例设定',
    example: true,
  })
  yield* (yield* Observations).act(clerk, {
    ...{ _tag: 'RecordObservation', ...place, about: '2018', value: '2.4', unit: '%' },
    ...{ source: { name: '统计年鉴', url: null }, releasedOn: null, demo: false },
  })
})

/** 督导评估结论 on the county, signed: no unit of the city reads it. */
const concluded = Effect.fn('Test.concluded')(function* (words: string) {
  const conclusions = yield* Conclusions
  const text = { standing: 'steady', words } as const
  const draft = { _tag: 'DraftConclusion', year: 2018, subject: COUNTY, text } as const
  const { id } = yield* conclusions.act(office, { programme: PROGRAMME, conclusion: null, command: draft })
  const conclusion = id as ConclusionId
  const say = (by: typeof office, command: { _tag: 'SubmitConclusion' | 'SignConclusion' }) =>
    conclusions.act(by, { programme: PROGRAMME, conclusion, command })
  yield* say(office, { _tag: 'SubmitConclusion' })
  yield* say(leader, { _tag: 'SignConclusion' })
  return conclusion
})

/** Task 1 planned, reported, measured, ordered, assessed, with files and imports: all of it 市科技局's. */
export const makeMatters = Effect.fn('Test.makeMatters')(function* (words: string) {
  yield* foundCounty([TARGET])
  const place = { programme: PROGRAMME, task: 1, period: Q3 }
  const imports = yield* DraftImports
  const about = { programme: PROGRAMME, kind: 'report', about: Q3, file: '进展.xlsx' } as const
  const form = { task: 1, version: 0, revision: 0, fields: { progress: words }, changes: [] }
  const filled = yield* imports.keep(clerk, about, [form])
  const kinds = { admit: () => async () => ({ _tag: 'Success' }) as never, version: async () => 0 }
  yield* imports.apply(clerk, filled, { report: kinds, plan: kinds })
  const filling = yield* imports.keep(clerk, about, [form])
  const milestones = [{ milestone: MILESTONE, state: 'not' as const, doneOn: null, percent: 0 }]
  const texts = { progress: words, nextStep: '', difficulty: '', matter: '' }
  const content = { ...texts, milestones, figures: [], evidence: [] }
  const reports = yield* Reports
  yield* reports.act(clerk, { _tag: 'SubmitReport', ...place, content })
  yield* reports.act(head, { _tag: 'SignReport', ...place })
  yield* measure()
  yield* assess()
  const order = yield* orderToKjj(draftOf({ dueOn: plainDate('2099-12-31') }))
  const bulletin = yield* bulletinForKjj()
  const made = yield* coordinateKjj()
  const inspection = yield* inspectionOfKjj({ on: plainDate('2099-10-12'), units: [KJJ] })
  yield* countyReported(words)
  const conclusion = yield* concluded(words)
  const safeguard = yield* landOfKjj(words)
  const file = (yield* send(clerk, 'kjj.pdf')).id
  const ownScan = (yield* send(foreign, 'czj.pdf')).id
  return {
    ...{ order, bulletin, made, inspection, conclusion, safeguard },
    ...{ filling, filled, file, ownScan },
  } satisfies Matters
})
