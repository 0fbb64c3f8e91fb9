import type { Figure, FigureEntry } from '@jiashan/domain/indicators'
import type { Target } from '@jiashan/domain/policy'
import type { ProgrammeId } from '@jiashan/domain/record'
import { type FigureReport, reportedFigures } from '@jiashan/domain/reporting'
import { readAggregates } from '../store/aggregate.ts'
import type { Client, Transaction } from '../store/database.ts'
import { keptObservation, submitterOf } from '../store/kept.ts'

/** The figures on some targets of a programme. */
export interface Figures {
  /** Entered on the target itself, oldest first. */
  readonly entries: readonly FigureEntry[]
  /** Read off the accepted reports on the tasks. */
  readonly reported: readonly Figure[]
}

/** Two queries: the entries, and the reports that speak of figures. `demo`: the installation's reports are invented. */
export const readFigures = async (
  client: Client | Transaction,
  programme: ProgrammeId,
  { targets, tasks, demo }: { targets: readonly Target[]; tasks: readonly number[]; demo: boolean },
): Promise<Figures> => {
  const keys = targets.map((one) => one.key)
  const entries = await readAggregates(client, keptObservation, { programme, target: { in: keys } })
  const reports = await client.report.findMany({
    relationLoadStrategy: 'join',
    where: {
      programme,
      task: { in: [...tasks] },
      OR: [{ reportFigure: { some: {} } }, { reportEdition: { some: {} } }],
    },
    include: { reportFigure: true, reportEdition: { orderBy: { position: 'asc' } } },
  })
  const told = reports.map(({ reportFigure, reportEdition, ...report }) => ({
    ...report,
    content: { figures: reportFigure.map((one) => ({ ...one, value: one.value.toFixed() })) },
    by: submitterOf(report),
    editions: reportEdition.map((one) => ({ ...one, by: submitterOf(one) })),
  })) as unknown as readonly FigureReport[]
  return {
    entries: entries.map((one) => one.state),
    reported: reportedFigures(told)
      .map((one) => ({ ...one, demo }))
      .filter((one) => keys.includes(one.target)),
  }
}
