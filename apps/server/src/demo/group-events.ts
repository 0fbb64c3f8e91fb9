import { plainDate } from '@jiashan/domain/calendar'
import { type Department, type Programme, tasksOf } from '@jiashan/domain/policy'
import type { DepartmentId } from '@jiashan/domain/record'
import type { Composition, CoordinationGroup, KeyTasksCommand } from '@jiashan/domain/safeguards'
import { Effect } from 'effect'
import { Groups } from '../safeguards/groups.ts'
import { personOf } from './people.ts'
import { inventKeyTasks } from './story.ts'
import { at, type Cast, type Event } from './timeline.ts'

/** A telephone number that nobody has. */
const TELEPHONE = '0573-00000000'

/** 示例设定: the document names neither members nor office; units that lead a task are members, 市发展改革委 hosts. */
const founding = (programme: Programme, departments: readonly Department[]): Composition => {
  const leads = new Set(tasksOf(programme.document).map((task) => task.lead))
  return {
    from: plainDate('2017-07-03'),
    document: '示例文号〔2017〕1号',
    term: { from: plainDate('2017-07-03'), to: plainDate('2020-12-31') },
    head: { name: personOf('group head'), post: '市委副书记、市长' },
    deputies: [
      { name: '周明远', post: '副市长' },
      { name: personOf('group deputy'), post: '市政府秘书长' },
    ],
    members: departments
      .filter(({ id }) => leads.has(id))
      .map(({ id }) => ({
        department: id,
        liaison: { name: personOf(`${id} liaison`), post: '综合处副处长', telephone: TELEPHONE },
      })),
    officeHost: hostOf(departments),
    officeDirector: { name: personOf('office director'), post: '市发展改革委主任' },
  }
}

const hostOf = (departments: readonly Department[]): DepartmentId => {
  const host = departments.find((one) => one.name === '市发展改革委')
  if (host === undefined) throw new Error('the registry has no 市发展改革委')
  return host.id
}

export const inventGroup = (programme: Programme, departments: readonly Department[]): CoordinationGroup => ({
  programme: programme.id,
  name: '市嘉善县域科学发展示范点建设协调小组',
  foundedOn: plainDate('2017-07-03'),
  foundingDocument: '示例文号〔2017〕1号',
  compositions: [founding(programme, departments)],
  example: true,
})

/** The units with a new 联络员 since March 2018. */
const NEW_LIAISON: readonly string[] = ['kjj', 'hbj', 'gtzyj']

/** People change their posts: another deputy, another director, three liaison officers. */
const adjusted = (programme: Programme, departments: readonly Department[]): Composition => {
  const before = founding(programme, departments)
  return {
    ...before,
    from: plainDate('2018-03-20'),
    document: '示例文号〔2018〕2号',
    deputies: [
      ...before.deputies.slice(0, 1),
      { name: personOf('group deputy 2018'), post: '市政府副秘书长' },
    ],
    officeDirector: { name: personOf('office director 2018'), post: '市发展改革委主任' },
    members: before.members.map((one) =>
      NEW_LIAISON.includes(one.department)
        ? {
            ...one,
            liaison: { name: personOf(`${one.department} clerk`), post: '综合处处长', telephone: TELEPHONE },
          }
        : one,
    ),
  }
}

export const adjustGroup = (programme: Programme, departments: readonly Department[], cast: Cast): Event => ({
  epochMs: at('2018-03-20T10:00:00'),
  run: Effect.flatMap(Groups, (groups) =>
    groups.act(cast.office, programme.id, {
      _tag: 'AdjustGroup',
      composition: adjusted(programme, departments),
    }),
  ),
})

/** What the office proposes for a year; in 2018 also what the document asks for beside its tasks. */
export const proposeKeyTasks = (programme: Programme, cast: Cast, year: number) => {
  const hosts = ['fgw', 'gtzyj'] as DepartmentId[]
  const [clause] = programme.document.clauses.filter((one) => one.number === '三（三）')
  const others: Extract<KeyTasksCommand, { _tag: 'ProposeKeyTasks' }>['others'] =
    year === 2017 || clause === undefined
      ? []
      : [
          {
            cites: { _tag: 'clause', number: clause.number },
            words: '协助嘉善县争列省重点建设项目和省重大产业项目，争取用地计划指标',
            difficulty: 'hard',
            units: hosts,
          },
          {
            cites: { _tag: 'parent' },
            words: '做好《方案》实施情况中期评估的准备',
            difficulty: 'normal',
            units: hosts.slice(0, 1),
          },
        ]
  const reason = year === 2017 ? '首批清单，先易后难' : '在 2017 年基础上扩大到全部可公开考核的任务'
  const command = {
    _tag: 'ProposeKeyTasks' as const,
    items: inventKeyTasks(programme, year),
    others,
    reason,
  }
  return Effect.flatMap(Groups, (groups) =>
    groups.actOnKeyTasks(cast.office, { programme: programme.id, year, example: true }, command),
  )
}
