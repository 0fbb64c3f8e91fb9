import { evolveSchedule, Schedule, ScheduleChange } from '@jiashan/domain/planning'
import { evolveProgramme, Programme, ProgrammeChange, tasksOf } from '@jiashan/domain/policy'
import type { Kept } from '../aggregate.ts'
import type { Row } from '../table.ts'
import { numbered, rootOf, stateFrom } from './rows.ts'

const responsibilities = ({ id, document }: Programme): readonly Row[] =>
  tasksOf(document).flatMap(({ ordinal, lead, supports }) =>
    numbered(
      [
        ...(lead === null ? [] : [{ department: lead, role: 'lead' }]),
        ...supports.map((department) => ({ department, role: 'support' })),
      ],
      { programme: id, task: ordinal },
    ),
  )

export const keptProgramme: Kept<Programme, ProgrammeChange> = {
  name: 'programme',
  changes: ProgrammeChange,
  evolve: evolveProgramme,
  root: 'programme',
  children: { responsibility: ['programme'] },
  projections: ['responsibility'],
  rows: (state) => ({ programme: [{ ...state }], responsibility: responsibilities(state) }),
  state: (rows) => stateFrom(Programme)(rootOf(rows, 'programme')),
}

export const keptSchedule: Kept<Schedule, ScheduleChange> = {
  name: 'schedule',
  changes: ScheduleChange,
  evolve: evolveSchedule,
  root: 'schedule',
  children: {},
  rows: (state) => ({ schedule: [{ ...state }] }),
  state: (rows) => stateFrom(Schedule)(rootOf(rows, 'schedule')),
}
