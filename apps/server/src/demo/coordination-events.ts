import { plainDate } from '@jiashan/domain/calendar'
import type { Programme } from '@jiashan/domain/policy'
import type { DepartmentId } from '@jiashan/domain/record'
import { type Story, storyOf, type Told } from './coordination-story.ts'
import { firstMeeting, secondMeeting } from './meeting-events.ts'
import { at, type Cast, type Event } from './timeline.ts'

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
        ...{ department: 'slj' as DepartmentId, dueOn: plainDate('2018-11-09') },
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
