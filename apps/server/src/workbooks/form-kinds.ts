import type { Forbidden } from '@jiashan/domain/access'
import type { Period } from '@jiashan/domain/calendar'
import type { PlanNotIn } from '@jiashan/domain/planning'
import type { ReportNotIn } from '@jiashan/domain/reporting'
import { admitPlanDraft } from '../planning/plans.ts'
import { admitReportDraft } from '../reporting/reports.ts'
import type { FormKind } from './draft-imports.ts'
import type { BookKind } from './template.ts'

/** The forms that workbooks fill, by kind: each is let in as its own page lets it in. */
export const formKinds: Readonly<Record<BookKind, FormKind<Forbidden | ReportNotIn | PlanNotIn>>> = {
  report: {
    admit: (actor, programme, task, about) =>
      admitReportDraft(actor, { programme, task, period: about as Period }),
    version: async (tx, programme, task, about) => {
      const where = { programme_task_period: { programme, task, period: about } }
      return (await tx.report.findUnique({ where, select: { version: true } }))?.version ?? 0
    },
  },
  plan: {
    admit: (actor, programme, task, about) => admitPlanDraft(actor, { programme, task, year: Number(about) }),
    version: async (tx, programme, task, about) => {
      const where = { programme_task_year: { programme, task, year: Number(about) } }
      return (await tx.plan.findUnique({ where, select: { version: true } }))?.version ?? 0
    },
  },
}
