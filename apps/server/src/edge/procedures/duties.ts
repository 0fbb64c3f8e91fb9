import { yearOf } from '@jiashan/domain/calendar'
import { reviewTodos } from '@jiashan/domain/publication'
import { bidTodos, meetingTodos } from '@jiashan/domain/safeguards'
import {
  bulletinTodos,
  conclusionTodos,
  countLights,
  countyTodos,
  figureTodos,
  inspectionTodos,
  isOrdered,
  lateOf,
  matterTodos,
  orderTodos,
  resolutionTodos,
  safeguardTodos,
  todosOf,
  underWay,
} from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { PlanReader } from '../../planning/plan-reader.ts'
import { Papers } from '../../supervision/open-papers.ts'
import type { Picture } from '../../supervision/overview.ts'
import * as input from '../input.ts'
import { pictureFor, taskFor } from '../picture.ts'
import { router, run, staffProcedure } from '../trpc.ts'
import { dutyRow, placeOf } from '../views/duty.ts'
import { planTodoRows, planUnderWayRows } from '../views/plan.ts'

/** The years whose plans people still work on: this one and those to come. */
const plannedYears = ({ today, schedule }: Picture): readonly number[] =>
  schedule.plans.map((one) => one.year).filter((year) => year >= yearOf(today))

export const duties = router({
  list: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const picture = yield* pictureFor(ctx.by, programme)
        const years = plannedYears(picture)
        const tasks = picture.duties.map((duty) => duty.task.ordinal)
        const plans = yield* (yield* PlanReader).ofTasks(programme, tasks, years)
        const papers = yield* (yield* Papers).open(ctx.by, programme)
        return {
          today: picture.today,
          rows: picture.duties.map((duty) => dutyRow(picture, duty, ctx.by.department)),
          counts: countLights(picture.duties.map((duty) => duty.overall.light)),
          todos: todosOf(ctx.by, picture.duties, picture.judgement),
          figureTodos: figureTodos(ctx.by, picture.duties),
          planTodos: planTodoRows(picture, ctx.by, { years, plans }),
          orderTodos: orderTodos(ctx.by, papers.orders, picture.judgement),
          bulletinTodos: bulletinTodos(ctx.by, papers.bulletins),
          resolutionTodos: resolutionTodos(ctx.by, papers.resolutions, picture.judgement),
          matterTodos: matterTodos(ctx.by, papers.matters, picture.judgement),
          meetingTodos: meetingTodos(ctx.by, papers.meetings, picture.today),
          /** The years whose list waits for the group. */
          listTodos: papers.lists.map((one) => one.year),
          bidTodos: bidTodos(ctx.by, papers.bids, picture.today),
          safeguardTodos: safeguardTodos(ctx.by, papers.safeguards),
          reviewTodos: reviewTodos(ctx.by, papers.reviews),
          countyTodos: countyTodos(ctx.by, papers.countyReports),
          conclusionTodos: conclusionTodos(ctx.by, papers.conclusions),
          inspectionTodos: inspectionTodos(
            ctx.by,
            papers.inspections,
            isOrdered(papers.orders),
            picture.judgement,
          ),
          underWay: underWay(ctx.by, picture.duties, picture.judgement),
          plansUnderWay: planUnderWayRows(picture, ctx.by, { years, plans }),
        }
      }),
    ),
  ),
  show: staffProcedure.input(input.OfTask).query(({ ctx, input: { programme, task } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const picture = yield* taskFor(ctx.by, programme, task, { figures: true })
        // Exact fractions do not cross the wire; the page on an indicator reads them itself.
        const { standings: _, figures: __, ...duty } = picture.duty
        const plans = yield* (yield* PlanReader).ofTasks(programme, [task])
        return {
          today: picture.today,
          duty,
          late: lateOf(picture.duty, picture.judgement.calendar),
          plans,
          plannedYears: picture.schedule.plans.map((one) => one.year).toSorted((a, b) => b - a),
          ...placeOf(picture, task),
        }
      }),
    ),
  ),
})
