import type { Period } from '@jiashan/domain/calendar'
import { plainDate } from '@jiashan/domain/calendar'
import { type Programme, tasksOf } from '@jiashan/domain/policy'
import { COUNTY, type ConclusionId, type DepartmentId, type PartyId } from '@jiashan/domain/record'
import type { CountyContent, CountyReportCommand } from '@jiashan/domain/reporting'
import type { ConclusionCommand } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { CountyReports } from '../reporting/county-reports.ts'
import { Conclusions } from '../supervision/conclusions.ts'
import { chanceOf } from './chance.ts'
import type { Cast, Event } from './timeline.ts'
import { topicOf } from './wording.ts'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const DAY = 86_400_000
const Q3 = '2018-Q3' as Period

/** Tasks on which the county reported for the third quarter, and what became of it. */
const FATES: Readonly<Record<number, 'submitted' | 'returned' | 'verified' | 'judged'>> = {
  1: 'submitted',
  9: 'verified',
  14: 'returned',
  28: 'verified',
  36: 'judged',
  37: 'verified',
  42: 'submitted',
  58: 'judged',
}

const contentOf = (topic: string, n: number): CountyContent => ({
  text: `县级围绕“${topic}”召开推进会 ${n} 次，落实责任单位 ${n + 1} 家，阶段性任务按计划推进；下一步重点解决要素保障问题。`,
  deliveries: [
    { title: '制定县级实施清单', state: 'done', doneOn: plainDate('2018-08-20') },
    { title: '完成年度项目进度', state: 'partly', doneOn: null },
  ],
  evidence: [],
})

/** 县级报送 of the third quarter, and the conclusion on 2017. */
export const countyEvents = (
  programme: Programme,
  cast: Cast,
  outsider: DepartmentId | null,
): readonly Event[] => [
  ...tasksOf(programme.document).flatMap((task, index): readonly Event[] => {
    const fate = FATES[task.ordinal]
    if (fate === undefined || task.lead === null) return []
    const place = { programme: programme.id, task: task.ordinal, period: Q3 }
    const start = at('2018-10-08T10:00:00') + index * 600_000
    const act = (by: Cast['office'], command: CountyReportCommand, days: number): Event => ({
      epochMs: start + days * DAY,
      run: Effect.flatMap(CountyReports, (all) => all.act(by, place, command)),
    })
    const clerk = cast.clerk(task.lead)
    const content = contentOf(topicOf(task), chanceOf(`county ${task.ordinal}`).between(2, 4))
    const told = [act(cast.county, { _tag: 'SubmitCountyReport', content }, 0)]
    if (fate === 'submitted') return told
    if (fate === 'returned')
      return [...told, act(clerk, { _tag: 'ReturnCountyReport', reason: '请补充项目名称和投资额。' }, 2)]
    const verified = [...told, act(clerk, { _tag: 'VerifyCountyReport', reason: '已与县级台账核对。' }, 2)]
    if (fate === 'verified') return verified
    return [
      ...verified,
      act(
        cast.office,
        { _tag: 'JudgeSide', side: 'delivery', standing: 'strong', words: '县级落实有力，节点清楚。' },
        10,
      ),
      act(
        cast.office,
        {
          _tag: 'JudgeSide',
          side: 'guidance',
          standing: 'steady',
          words: '市级指导到位，政策支持可再具体。',
        },
        10.01,
      ),
    ]
  }),
  ...concluded(programme, cast, {
    ...{ subject: COUNTY, year: 2017, standing: 'steady', from: '2018-02-05T10:00:00', signed: true },
    words:
      '2017年嘉善县推进《方案》落实总体平稳，体制机制改革和生态治理进展较快，个别项目进度偏慢。（示例设定）',
  }),
  ...(outsider === null
    ? []
    : concluded(programme, cast, {
        ...{ subject: outsider, year: 2018, standing: 'strong', from: '2018-10-30T10:00:00', signed: false },
        words: '配合任务响应及时，主动提供政策和数据支持。（示例设定）',
      })),
]

interface Told {
  readonly subject: PartyId
  readonly year: number
  readonly standing: 'strong' | 'steady' | 'weak'
  readonly words: string
  readonly from: string
  readonly signed: boolean
}

const concluded = (
  { id: programme }: Programme,
  cast: Cast,
  { subject, year, standing, words, from, signed }: Told,
): readonly Event[] => {
  let conclusion: ConclusionId | null = null
  const act = (by: Cast['office'], command: ConclusionCommand, hours: number): Event => ({
    epochMs: at(from) + hours * 3_600_000,
    run: Effect.suspend(() =>
      Effect.gen(function* () {
        const written = yield* (yield* Conclusions).act(by, { programme, conclusion, command })
        conclusion = written.id as ConclusionId
      }),
    ),
  })
  return [
    act(cast.office, { _tag: 'DraftConclusion', year, subject, text: { standing, words } }, 0),
    act(cast.office, { _tag: 'SubmitConclusion' }, 1),
    ...(signed ? [act(cast.leader, { _tag: 'SignConclusion' }, 5)] : []),
  ]
}
