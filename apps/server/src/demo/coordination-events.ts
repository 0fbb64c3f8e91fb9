import { plainDate } from '@jiashan/domain/calendar'
import type { Programme } from '@jiashan/domain/policy'
import type { Actor, BidId, DepartmentId, MatterId, MeetingId, ResolutionId } from '@jiashan/domain/record'
import type { BidCommand, MeetingCommand } from '@jiashan/domain/safeguards'
import type { MatterCommand, ResolutionCommand, ResolutionText } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Bids } from '../safeguards/bids.ts'
import { Groups } from '../safeguards/groups.ts'
import { Meetings } from '../safeguards/meetings.ts'
import { Matters } from '../supervision/matters.ts'
import { Resolutions } from '../supervision/resolutions.ts'
import { proposeKeyTasks } from './group-events.ts'
import { at, type Cast, type Event } from './timeline.ts'

const unit = (id: string): DepartmentId => id as DepartmentId

/** What was made so far, by the name that the story has for it. */
const storyOf = (programme: Programme['id']) => {
  const made = new Map<string, string>()
  const idOf = <Id>(name: string): Id => {
    const id = made.get(name)
    if (id === undefined) throw new Error(`the story has no ${name} yet`)
    return id as Id
  }
  const noted =
    (name: string, fresh: boolean) =>
    ({ id }: { readonly id: string }) =>
      Effect.sync(() => {
        if (fresh) made.set(name, id)
      })
  return {
    idOf,
    meeting: (by: Actor, name: string, say: () => MeetingCommand) =>
      Effect.suspend(() => {
        const meeting = made.has(name) ? idOf<MeetingId>(name) : null
        return Effect.flatMap(Meetings, (meetings) =>
          meetings.act(by, { programme, meeting, command: say() }),
        ).pipe(Effect.tap(noted(name, meeting === null)))
      }),
    resolution: (by: Actor, name: string, say: () => ResolutionCommand) =>
      Effect.suspend(() => {
        const resolution = made.has(name) ? idOf<ResolutionId>(name) : null
        return Effect.flatMap(Resolutions, (resolutions) =>
          resolutions.act(by, { programme, resolution, command: say() }),
        ).pipe(Effect.tap(noted(name, resolution === null)))
      }),
    matter: (by: Actor, name: string, say: () => MatterCommand) =>
      Effect.suspend(() => {
        const matter = made.has(name) ? idOf<MatterId>(name) : null
        return Effect.flatMap(Matters, (matters) =>
          matters.act(by, { programme, matter, command: say() }),
        ).pipe(Effect.tap(noted(name, matter === null)))
      }),
    bid: (by: Actor, name: string, command: BidCommand) =>
      Effect.suspend(() => {
        const bid = made.has(name) ? idOf<BidId>(name) : null
        return Effect.flatMap(Bids, (bids) => bids.act(by, { programme, bid, command })).pipe(
          Effect.tap(noted(name, bid === null)),
        )
      }),
  }
}

type Story = ReturnType<typeof storyOf>
type Told = readonly [when: string, run: Event['run']]

const INVITED = ['fgw', 'czj', 'gtzyj', 'hbj', 'jtysj', 'kjj', 'jxw'].map(unit)

const agenda = (title: string) => ({ title, cites: { _tag: 'free' as const }, reporter: unit('fgw') })

const attended = INVITED.map((department, index) => ({
  department,
  person: '',
  presence: index === 4 ? ('deputy' as const) : ('present' as const),
}))

const resolved = (
  owner: string,
  wording: string,
  dueOn: string,
  over: Partial<ResolutionText> = {},
): ResolutionText => ({
  ...{ wording, owner: unit(owner), supports: [], dueOn: plainDate(dueOn) },
  ...{ task: null, clause: null, agenda: null },
  ...over,
})

const tell = (text: string, done: boolean): ResolutionCommand => ({
  ...{ _tag: 'TellResolution', text, done, evidence: [] },
})

/** The first meeting, in autumn 2017: what it agreed on is done. */
const firstMeeting = (cast: Cast, { meeting, resolution, idOf }: Story): readonly Told[] => {
  const { office } = cast
  const agree = (text: ResolutionText) => (): ResolutionCommand => ({
    ...{ _tag: 'AgreeResolution', meeting: idOf('meeting 1'), text },
  })
  const text = {
    title: '协调小组第一次全体会议',
    kind: 'plenary' as const,
    ...{ on: plainDate('2017-09-12'), place: '市行政中心 2 号楼（示例）', invited: INVITED },
  }
  const items = [agenda('学习《方案》，部署实施意见落实工作'), agenda('明确信息定期报送和督查总结制度')]
  return [
    [
      '2017-09-05T10:00:00',
      meeting(office, 'meeting 1', () => ({ _tag: 'PlanMeeting', text, agenda: items })),
    ],
    [
      '2017-09-12T16:00:00',
      meeting(office, 'meeting 1', () => ({
        ...{ _tag: 'HoldMeeting', heldOn: plainDate('2017-09-12'), chair: '周明远', attendance: attended },
      })),
    ],
    [
      '2017-09-13T09:00:00',
      resolution(
        office,
        'resolution 1.1',
        agree(
          resolved(
            'fgw',
            '由市发展改革委牵头制定信息定期报送和督查总结制度，报协调小组审定。',
            '2017-10-31',
            {
              ...{ clause: '三（二）', agenda: 2 },
            },
          ),
        ),
      ),
    ],
    [
      '2017-09-15T09:00:00',
      meeting(office, 'meeting 1', () => ({
        ...{ _tag: 'RegisterMinutes', number: '示例纪要〔2017〕1号', on: plainDate('2017-09-15') },
      })),
    ],
    [
      '2017-10-27T10:00:00',
      resolution(cast.clerk('fgw'), 'resolution 1.1', () =>
        tell('两项制度已征求成员单位意见，修改后印发。', true),
      ),
    ],
    ['2017-10-30T10:00:00', resolution(office, 'resolution 1.1', () => ({ _tag: 'ConfirmResolution' }))],
  ]
}

/** The second, in February 2018: the year's list, the county's matter, and work of which some is late. */
const secondMeeting = (programme: Programme, cast: Cast, story: Story): readonly Told[] => {
  const { meeting, resolution, idOf } = story
  const { office } = cast
  const agree = (text: ResolutionText) => (): ResolutionCommand => ({
    ...{ _tag: 'AgreeResolution', meeting: idOf('meeting 2'), text },
  })
  const text = {
    title: '协调小组第二次全体会议',
    kind: 'plenary' as const,
    ...{ on: plainDate('2018-02-26'), place: '市行政中心 2 号楼（示例）', invited: INVITED },
  }
  const decide = Effect.suspend(() =>
    Effect.flatMap(Groups, (groups) =>
      groups.actOnKeyTasks(
        office,
        { programme: programme.id, year: 2018 },
        {
          _tag: 'DecideKeyTasks',
          decidedOn: plainDate('2018-02-26'),
          basis: { _tag: 'resolution', meeting: idOf('meeting 2'), number: 1 },
        },
      ),
    ),
  )
  const tabled = (): MeetingCommand => ({
    _tag: 'AddAgendaItem',
    item: {
      title: '嘉善县提请：示范点建设项目新增用地指标缺口',
      ...{ cites: { _tag: 'matter', matter: idOf('matter land') }, reporter: unit('gtzyj') },
    },
  })
  return [
    ['2018-02-07T10:00:00', proposeKeyTasks(programme, cast, 2018)],
    [
      '2018-02-08T10:00:00',
      meeting(office, 'meeting 2', () => ({
        ...{ _tag: 'PlanMeeting', text, agenda: [agenda('审定 2018 年度重点任务清单')] },
      })),
    ],
    ['2018-02-09T10:00:00', meeting(office, 'meeting 2', tabled)],
    [
      '2018-02-26T09:00:00',
      meeting(office, 'meeting 2', () => ({
        ...{ _tag: 'HoldMeeting', heldOn: plainDate('2018-02-26'), chair: '周明远', attendance: attended },
      })),
    ],
    [
      '2018-02-26T09:20:00',
      resolution(
        office,
        'resolution 2.1',
        agree(
          resolved('fgw', '原则同意 2018 年度重点任务清单，由协调小组办公室印发成员单位。', '2018-03-09', {
            ...{ clause: '三（二）', agenda: 1 },
          }),
        ),
      ),
    ],
    ['2018-02-26T10:00:00', decide],
    [
      '2018-02-26T10:20:00',
      resolution(
        office,
        'resolution 2.2',
        agree(
          resolved(
            'gtzyj',
            '由市国土资源局会同市发展改革委，对嘉善县示范点建设项目用地指标予以倾斜，争取省单列指标。',
            '2018-06-29',
            { ...{ supports: [unit('fgw')], clause: '三（三）', agenda: 2 } },
          ),
        ),
      ),
    ],
    [
      '2018-02-26T10:40:00',
      resolution(
        office,
        'resolution 2.3',
        agree(resolved('jtysj', '由市交通运输局提出嘉善与上海毗邻地区断头路打通的分年计划。', '2018-09-28')),
      ),
    ],
    [
      '2018-02-26T11:00:00',
      resolution(
        office,
        'resolution 2.4',
        agree(
          resolved('hbj', '由市环保局牵头建立太浦河流域水质信息共享机制。', '2018-12-28', {
            supports: [unit('slj')],
          }),
        ),
      ),
    ],
    [
      '2018-03-02T09:00:00',
      meeting(office, 'meeting 2', () => ({
        ...{ _tag: 'RegisterMinutes', number: '示例纪要〔2018〕1号', on: plainDate('2018-03-02') },
      })),
    ],
    [
      '2018-03-08T10:00:00',
      resolution(cast.clerk('fgw'), 'resolution 2.1', () => tell('清单已印发。', true)),
    ],
    ['2018-03-09T10:00:00', resolution(office, 'resolution 2.1', () => ({ _tag: 'ConfirmResolution' }))],
    [
      '2018-06-26T10:00:00',
      resolution(cast.clerk('gtzyj'), 'resolution 2.2', () =>
        tell('已单列安排嘉善县示范点建设项目用地指标，省单列指标申报材料已上报。', true),
      ),
    ],
    ['2018-06-29T10:00:00', resolution(office, 'resolution 2.2', () => ({ _tag: 'ConfirmResolution' }))],
    [
      '2018-08-30T10:00:00',
      resolution(cast.clerk('hbj'), 'resolution 2.4', () =>
        tell('共享机制文本已与上海青浦、江苏吴江有关部门会商一次。', false),
      ),
    ],
    [
      '2018-09-20T10:00:00',
      resolution(cast.clerk('jtysj'), 'resolution 2.3', () =>
        tell('已完成沿线踏勘，分年计划初稿正在征求意见。', false),
      ),
    ],
  ]
}

const matters = (cast: Cast, { matter, idOf }: Story): readonly Told[] => {
  const { office, county } = cast
  return [
    [
      '2018-01-22T10:00:00',
      matter(county, 'matter land', () => ({
        _tag: 'RaiseMatter',
        text: {
          title: '示范点建设项目新增用地指标缺口',
          demand: '今年示范点建设项目预计缺用地指标 300 亩（演示数据），请市级统筹安排并帮助争取省单列指标。',
          task: null,
        },
      })),
    ],
    [
      '2018-02-01T10:00:00',
      matter(cast.clerk('jxw'), 'matter plant', () => ({
        _tag: 'RaiseMatter',
        text: {
          title: '智能传感产业园用地指标',
          demand: '牵头任务涉及的产业园项目尚缺用地指标，请协调安排。',
          task: null,
        },
      })),
    ],
    [
      '2018-02-08T15:00:00',
      matter(office, 'matter plant', () => ({ _tag: 'MergeMatter', into: idOf('matter land') })),
    ],
    [
      '2018-02-27T10:00:00',
      matter(office, 'matter land', () => ({
        _tag: 'DecideMatter',
        decision: { _tag: 'resolution', meeting: idOf('meeting 2'), number: 2 },
      })),
    ],
    [
      '2018-07-02T10:00:00',
      matter(office, 'matter land', () => ({
        _tag: 'AnswerMatter',
        text: '经协调小组第二次全体会议议定，市国土资源局已单列安排用地指标，省单列指标已上报争取。',
      })),
    ],
    ['2018-07-04T10:00:00', matter(county, 'matter land', () => ({ _tag: 'AcknowledgeMatter' }))],
    [
      '2018-10-15T10:00:00',
      matter(cast.clerk('hbj'), 'matter water', () => ({
        _tag: 'RaiseMatter',
        text: {
          title: '跨省交界断面水质数据共享',
          demand: '交界断面自动监测数据由多方掌握，请协调小组帮助与毗邻地区协商共享。',
          task: null,
        },
      })),
    ],
    [
      '2018-10-18T10:00:00',
      matter(office, 'matter water', () => ({
        _tag: 'AssignMatter',
        ...{ department: unit('slj'), dueOn: plainDate('2018-11-09') },
        note: '请提出数据共享的范围和方式建议。',
      })),
    ],
  ]
}

const bids = (cast: Cast, { bid }: Story): readonly Told[] => [
  [
    '2018-03-05T10:00:00',
    bid(cast.clerk('kjj'), 'bid transfer', {
      _tag: 'RegisterBid',
      text: {
        ...{ title: '科技成果转移转化试点', kind: 'reform', level: 'province', body: '省科技厅' },
        ...{ task: 2, note: '' },
      },
    }),
  ],
  [
    '2018-03-16T10:00:00',
    bid(cast.clerk('kjj'), 'bid transfer', {
      ...{ _tag: 'FileBid', number: '示例文号〔2018〕15号', on: plainDate('2018-03-15') },
    }),
  ],
  [
    '2018-08-13T10:00:00',
    bid(cast.clerk('kjj'), 'bid transfer', {
      ...{ _tag: 'ApproveBid', number: '示例批复〔2018〕31号', on: plainDate('2018-08-10') },
    }),
  ],
  [
    '2018-09-18T10:00:00',
    bid(cast.clerk('gtzyj'), 'bid land', {
      _tag: 'RegisterBid',
      text: {
        ...{ title: '重大产业项目用地单列指标', kind: 'project', level: 'province', body: '省国土资源厅' },
        ...{ task: null, note: '与第二次全体会议议定事项衔接' },
      },
    }),
  ],
  [
    '2018-09-21T10:00:00',
    bid(cast.clerk('gtzyj'), 'bid land', {
      ...{ _tag: 'FileBid', number: '示例文号〔2018〕47号', on: plainDate('2018-09-20') },
    }),
  ],
]

/** Two meetings with what they agreed on, three matters and two bids. All of it is invented. */
export const inventCoordination = (programme: Programme, cast: Cast): readonly Event[] => {
  const story = storyOf(programme.id)
  const told = [
    ...firstMeeting(cast, story),
    ...matters(cast, story),
    ...secondMeeting(programme, cast, story),
    ...bids(cast, story),
  ]
  return told.map(([when, run]) => ({ epochMs: at(when), run }))
}
