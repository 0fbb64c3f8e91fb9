import { type Actor, COUNTY, type ProgrammeId } from '@jiashan/domain/record'
import { type AgendaItem, MEETING_LIMITS } from '@jiashan/domain/safeguards'
import { isOverdue } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { PlanReader } from '../planning/plan-reader.ts'
import { Papers } from '../supervision/open-papers.ts'
import { pictureFor } from './picture.ts'

const titled = (title: string, item: Omit<AgendaItem, 'title'>): AgendaItem => ({
  title: title.slice(0, MEETING_LIMITS.item),
  ...item,
})

const OPEN: readonly string[] = ['raised', 'assigned', 'advised']

/**
 * What is open and may be put on an agenda: matters that are not decided, disputes that were forwarded with a plan,
 * milestones and orders whose day has passed. At most four queries, whatever their number.
 */
export const agendaCandidates = Effect.fn('Edge.agendaCandidates')(function* (
  actor: Actor,
  programme: ProgrammeId,
) {
  const picture = yield* pictureFor(actor, programme)
  const { matters, orders } = yield* (yield* Papers).open(actor, programme)
  const disputes = yield* (yield* PlanReader).disputed(programme)
  const county = picture.programme.county
  const items: readonly AgendaItem[] = [
    ...matters
      .filter(({ matter }) => OPEN.includes(matter.status))
      .map(({ matter: { id, text, asker } }) =>
        titled(`${asker === null ? `${county}提请：` : '提请协调：'}${text.title}`, {
          cites: { _tag: 'matter', matter: id },
          reporter: asker,
        }),
      ),
    ...disputes.map(({ task, year, department }) =>
      titled(`任务 ${task} ${year}年方案的配合单位异议`, {
        cites: { _tag: 'dispute', task, year },
        reporter: department,
      }),
    ),
    ...picture.duties.flatMap(({ task, milestones }) =>
      milestones
        .filter(({ lit }) => lit.light === 'behind')
        .map(({ milestone }) =>
          titled(`任务 ${task.ordinal} 逾期节点：${milestone.title}`, {
            cites: { _tag: 'milestone', task: task.ordinal, milestone: milestone.id },
            reporter: task.lead,
          }),
        ),
    ),
    ...orders
      .filter((order) => isOverdue(order, picture.today))
      .map(({ id, text }) =>
        titled(`逾期督办：${text.title}`, {
          cites: { _tag: 'order', order: id },
          reporter: text.department === COUNTY ? null : text.department,
        }),
      ),
  ]
  return items
})
