import { sayDate } from '@jiashan/domain/calendar'
import { BID_ASKED_LABEL, MEETING_ASKED_LABEL } from '@jiashan/domain/safeguards'
import { MATTER_ASKED_LABEL, RESOLUTION_ASKED_LABEL } from '@jiashan/domain/supervision'
import type { Line, Waiting } from './lines.ts'

type GroupTodos = Pick<Waiting, 'resolutionTodos' | 'matterTodos' | 'meetingTodos' | 'listTodos' | 'bidTodos'>

const ofTask = (task: number | null): string => (task === null ? '' : `任务 ${task} · `)
const plain = { search: {}, reported: false } as const
const undated = { ...plain, due: null, left: null, because: '' } as const

/** What the group's meetings, resolutions, matters and lists ask, as lines of 待办. */
export const groupLines = (waiting: GroupTodos): readonly Line[] => [
  ...waiting.resolutionTodos.map(
    ({ asked, resolution, wording, task, due, left, because }): Line => ({
      ...plain,
      key: `resolution ${asked} ${resolution}`,
      path: `/resolutions/${resolution}`,
      title: `${ofTask(task)}议定事项：${wording.length > 40 ? `${wording.slice(0, 40)}…` : wording}`,
      asked: RESOLUTION_ASKED_LABEL[asked],
      ...{ due, left, because },
    }),
  ),
  ...waiting.matterTodos.map(
    ({ asked, matter, title, task, due, left }): Line => ({
      ...plain,
      key: `matter ${asked} ${matter}`,
      path: `/matters/${matter}`,
      title: `${ofTask(task)}提请协调：${title}`,
      asked: MATTER_ASKED_LABEL[asked],
      ...{ due, left, because: '' },
    }),
  ),
  ...waiting.meetingTodos.map(
    ({ asked, meeting, title }): Line => ({
      ...undated,
      key: `meeting ${asked} ${meeting}`,
      path: `/meetings/${meeting}`,
      title: `会议：${title}`,
      asked: MEETING_ASKED_LABEL[asked],
    }),
  ),
  ...waiting.bidTodos.map(
    ({ asked, bid, title, task, quietSince }): Line => ({
      ...undated,
      key: `bid ${bid}`,
      path: '/bids',
      title: `${ofTask(task)}向上争取：${title}`,
      asked: `${BID_ASKED_LABEL[asked]}（${sayDate(quietSince)}以来没有更新）`,
    }),
  ),
  ...waiting.listTodos.map(
    (year): Line => ({
      ...undated,
      key: `list ${year}`,
      path: `/key-tasks/${year}`,
      title: `${year}年度重点任务清单`,
      asked: '登记协调小组决定',
    }),
  ),
]
