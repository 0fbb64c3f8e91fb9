import { plainDate } from '@jiashan/domain/calendar'
import type { Programme } from '@jiashan/domain/policy'
import type { BulletinId, DepartmentId, OrderId } from '@jiashan/domain/record'
import { type Block, BULLETIN_TEMPLATES, type BulletinText } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Bulletins } from '../supervision/bulletins.ts'
import { Orders } from '../supervision/orders.ts'
import type { Cast, Event } from './timeline.ts'

const at = (text: string): number => Date.parse(`${text}+08:00`)

interface Issue {
  readonly title: string
  readonly span: readonly [string, string]
  readonly composedAt: string
  readonly signedAt: string | null
  readonly words: readonly [string, string]
  readonly practices: readonly number[]
}

const ISSUES: readonly Issue[] = [
  {
    title: '上半年示范点建设推进情况',
    span: ['2018-01-01', '2018-06-30'],
    composedAt: '2018-07-20T10:00:00',
    signedAt: '2018-07-24T16:00:00',
    words: [
      '上半年各牵头单位按照方案推进，多数任务进展正常，少数任务时间节点滞后。',
      '请滞后任务牵头单位在一个月内说明原因、明确完成时间。',
    ],
    practices: [1, 36],
  },
  {
    title: '三季度示范点建设推进情况',
    span: ['2018-07-01', '2018-09-30'],
    composedAt: '2018-10-24T10:00:00',
    signedAt: '2018-10-26T16:00:00',
    words: [
      '三季度各牵头单位信息报送总体及时，部分任务前期对接工作未按时完成。',
      '请有关单位抓紧补报进展，年底前完成年度时间节点。',
    ],
    practices: [36, 45],
  },
  {
    title: '年度重点任务推进情况',
    span: ['2018-01-01', '2018-10-31'],
    composedAt: '2018-11-02T10:00:00',
    signedAt: null,
    words: ['', ''],
    practices: [],
  },
]

const textOf = ({ title, span, words, practices }: Issue, units: readonly DepartmentId[]): BulletinText => {
  const [first, last] = words
  const blocks = BULLETIN_TEMPLATES.bulletin.map((block, index, all): Block => {
    if (block._tag === 'words') return { ...block, text: index === all.length - 1 ? last : first }
    return block._tag === 'practices' ? { ...block, tasks: practices } : block
  })
  const [from, to] = span
  return {
    ...{ kind: 'bulletin', title, publisher: '市协调小组办公室', blocks, corrects: null },
    span: { from: plainDate(from), to: plainDate(to) },
    countersigners: [HOST],
    imprint: { reportTo: ['市委、市政府'], sendTo: ['嘉善县委、县政府'], units, copies: 60 },
  }
}

const HOST = 'fgw' as DepartmentId

/** 专报 of 2018: two issued, one being written; a leader's 批示 on the first started an order. */
export const bulletinEvents = (
  { id: programme }: Programme,
  cast: Cast,
  units: readonly DepartmentId[],
): readonly Event[] => {
  const ids = new Map<string, BulletinId>()
  const issued = ISSUES.flatMap((issue): readonly Event[] => {
    const act = (by: Cast['office'], command: Parameters<Bulletins['Service']['act']>[1]['command']) =>
      Effect.gen(function* () {
        const bulletin = ids.get(issue.title) ?? null
        const written = yield* (yield* Bulletins).act(by, { programme, bulletin, command })
        ids.set(issue.title, written.id as BulletinId)
      })
    const compose = {
      epochMs: at(issue.composedAt),
      run: act(cast.office, { _tag: 'ComposeBulletin', text: textOf(issue, units) }),
    }
    if (issue.signedAt === null) return [compose]
    const signed = at(issue.signedAt)
    return [
      compose,
      { epochMs: signed - 30_000_000, run: act(cast.office, { _tag: 'SubmitBulletin' }) },
      {
        epochMs: signed - 6_000_000,
        run: act(cast.head(HOST), { _tag: 'CountersignBulletin', department: HOST }),
      },
      { epochMs: signed, run: act(cast.leader, { _tag: 'SignBulletin' }) },
    ]
  })
  return [...issued, ...instructed(programme, cast, () => ids.get(ISSUES[0]?.title ?? '') ?? null)]
}

const INSTRUCTION = '农村生活污水治理要盯住年度目标，请市环保局每月报进展。'

/** The order that a leader's 批示 on the first issue started: carried out, verified and reported. */
const instructed = (
  programme: Programme['id'],
  cast: Cast,
  bulletinOf: () => BulletinId | null,
): readonly Event[] => {
  let order: OrderId | null = null
  const on = plainDate('2018-07-26')
  const act = (by: Cast['office'], command: Parameters<Orders['Service']['act']>[1]['command']) =>
    Effect.gen(function* () {
      const written = yield* (yield* Orders).act(by, { programme, order, command })
      order = written.id as OrderId
    })
  const draft = Effect.suspend(() =>
    act(cast.office, {
      _tag: 'DraftOrder',
      source: {
        ...{ _tag: 'instruction', leader: cast.leader.name, text: INSTRUCTION, on },
        bulletin: bulletinOf(),
      },
      text: {
        title: '农村生活污水治理月度进展',
        demand: '请对照年度目标，报送农村生活污水处理率月度进展和下一步措施。',
        ...{ task: 36, department: 'hbj' as DepartmentId, supports: [] },
        dueOn: plainDate('2018-08-31'),
      },
    }),
  )
  const text = '已建立月度调度机制，7月新增受益农户 320 户，处理率提高 0.6 个百分点。'
  return [
    {
      epochMs: at('2018-07-26T09:30:00'),
      run: Effect.flatMap(Bulletins, (all) =>
        all.act(cast.leader, {
          ...{ programme, bulletin: bulletinOf() },
          command: {
            ...{ _tag: 'InstructOnBulletin', leader: cast.leader.name, text: INSTRUCTION, on, scan: null },
          },
        }),
      ),
    },
    { epochMs: at('2018-07-26T10:30:00'), run: draft },
    {
      epochMs: at('2018-07-26T14:00:00'),
      run: Effect.suspend(() => act(cast.second, { _tag: 'ReviewOrder' })),
    },
    {
      epochMs: at('2018-07-27T09:00:00'),
      run: Effect.suspend(() => act(cast.leader, { _tag: 'IssueOrder' })),
    },
    {
      epochMs: at('2018-07-27T11:00:00'),
      run: Effect.suspend(() => act(cast.clerk('hbj'), { _tag: 'ReceiveOrder' })),
    },
    {
      epochMs: at('2018-08-28T15:00:00'),
      run: Effect.suspend(() => act(cast.clerk('hbj'), { _tag: 'AnswerOrder', text, evidence: [] })),
    },
    {
      epochMs: at('2018-08-30T10:00:00'),
      run: Effect.suspend(() => act(cast.office, { _tag: 'CloseOrder' })),
    },
    {
      epochMs: at('2018-08-31T10:00:00'),
      run: Effect.suspend(() =>
        act(cast.office, { _tag: 'ReportToLeader', reason: '书面呈报办理结果，周明远圈阅。' }),
      ),
    },
  ]
}
