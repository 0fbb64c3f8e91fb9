import { isPeriod, sayPeriod } from '@jiashan/domain/calendar'

/** Subjects that are named by an id: `order/0190…`. */
const NAMED: { readonly [kind: string]: { readonly word: string; readonly path: string } | undefined } = {
  order: { word: '督办单', path: '/orders' },
  bulletin: { word: '专报', path: '/bulletins' },
  group: { word: '协调小组', path: '/group' },
  keyTasks: { word: '年度重点任务', path: '/key-tasks' },
  meeting: { word: '会议', path: '/meetings' },
  resolution: { word: '议定事项', path: '/resolutions' },
  matter: { word: '提请协调事项', path: '/matters' },
  bid: { word: '向上争取事项', path: '/bids' },
  inspection: { word: '实地督查', path: '/inspections' },
  county: { word: '县级报送', path: '/county' },
  safeguard: { word: '要素保障', path: '/safeguards' },
  conclusion: { word: '督导评估结论', path: '/conclusions' },
  round: { word: '年度考核', path: '/round' },
  disclosure: { word: '信息公开', path: '/disclosure' },
}

/** What an act or a notice is about, in words and as a path; `path` is null where there is no page on it. */
interface About {
  readonly words: string
  readonly path: string | null
}

/** A report's period or a plan's year of a task, the task itself, a target, or what has an id of its own. */
export const aboutOf = (task: number | null, subject: string | null): About => {
  const [kind = '', ...id] = subject?.split('/') ?? []
  const named = NAMED[kind]
  const words = task === null ? '' : `任务 ${task}`
  if (named !== undefined)
    return {
      words: words === '' ? named.word : `${words} · ${named.word}`,
      path: [named.path, ...id].join('/'),
    }
  if (task === null)
    return subject === null
      ? { words: '', path: null }
      : { words: `指标 ${subject}`, path: `/indicators/${subject}` }
  if (subject === null) return { words, path: `/tasks/${task}` }
  return isPeriod(subject)
    ? { words: `${words} · ${sayPeriod(subject)}`, path: `/tasks/${task}/reports/${subject}` }
    : { words: `${words} · ${subject}年`, path: `/tasks/${task}/plans/${subject}` }
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

export const sayInstant = (at: string): string => clock.format(new Date(at))
