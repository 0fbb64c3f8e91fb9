import { plainDate } from '@jiashan/domain/calendar'
import type { Programme } from '@jiashan/domain/policy'
import type { DepartmentId } from '@jiashan/domain/record'
import type { MeetingCommand } from '@jiashan/domain/safeguards'
import type { ResolutionCommand, ResolutionText } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Groups } from '../safeguards/groups.ts'
import type { Story, Told } from './coordination-story.ts'
import { proposeKeyTasks } from './group-events.ts'
import type { Cast } from './timeline.ts'

const unit = (id: string): DepartmentId => id as DepartmentId

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
export const firstMeeting = (cast: Cast, { meeting, resolution, idOf }: Story): readonly Told[] => {
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
export const secondMeeting = (programme: Programme, cast: Cast, story: Story): readonly Told[] => {
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
