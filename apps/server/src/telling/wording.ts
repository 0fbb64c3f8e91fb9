import type { ProgrammeId } from '@jiashan/domain/record'
import { NOTICE_LABEL, type NoticeKind, toldOf } from '@jiashan/domain/supervision'
import type { Message } from './channels.ts'

/** A notice as it leaves the house: which kind on which task. What was written in it stays inside. */
export interface Leaving {
  readonly sequence: number
  readonly position: number
  readonly at: string
  readonly kind: NoticeKind
  readonly department: string
  readonly task: number | null
}

/** What a delivery is about. */
export interface Envelope {
  readonly id: string
  readonly address: string
  readonly programme: { readonly id: ProgrammeId; readonly name: string }
  /** Where people read what they are told of. */
  readonly desk: string
  readonly demo: boolean
}

const sayTold = (notices: readonly Leaving[]): readonly string[] =>
  toldOf(notices).map(({ kind, count }) => `${NOTICE_LABEL[kind]} ${count} 项`)

const MOST_TASKS = 12

const sayTasks = (notices: readonly Leaving[], kind: NoticeKind): string => {
  const tasks = notices.flatMap((one) => (one.kind === kind && one.task !== null ? [one.task] : []))
  const several = [...new Set(tasks)].toSorted((a, b) => a - b)
  if (several.length === 0) return ''
  const more = several.length > MOST_TASKS ? ` 等 ${several.length} 项任务` : ''
  return `（任务 ${several.slice(0, MOST_TASKS).join('、')}${more}）`
}

/** One message for all: counts by kind with the tasks, and the way to the desk. */
export const messageOf = (
  { id, address, programme, desk, demo }: Envelope,
  notices: readonly Leaving[],
): Message => ({
  id,
  to: address,
  subject: `${demo ? '【演示】' : ''}【${programme.name}】${sayTold(notices).slice(0, 2).join('，')}${toldOf(notices).length > 2 ? '等' : ''}`,
  text: [
    `“${programme.name}”工作有以下新情况：`,
    '',
    ...toldOf(notices).map(
      ({ kind, count }) => `· ${NOTICE_LABEL[kind]} ${count} 项${sayTasks(notices, kind)}`,
    ),
    '',
    `请登录工作台办理：${desk}`,
    '',
    '本邮件由系统自动发送，请勿回复。接收方式可在“报送设置—邮件通知”中更改。',
    ...(demo ? ['演示数据，不是真实事项。'] : []),
  ].join('\n'),
  data: {
    id,
    programme: programme.id,
    demo,
    notices: notices.map(({ kind, at, task, department }) => ({
      ...{ kind, label: NOTICE_LABEL[kind], at, task },
      department: department === '' ? null : department,
    })),
  },
})
