import { evolveSchedule, Schedule, ScheduleChange } from '@jiashan/domain/planning'
import { evolveProgramme, Programme, ProgrammeChange, tasksOf } from '@jiashan/domain/policy'
import {
  CoordinationGroup,
  evolveGroup,
  evolveKeyTasks,
  GroupChange,
  KeyTasks,
  KeyTasksChange,
} from '@jiashan/domain/safeguards'
import type { Kept } from '../aggregate.ts'
import type { Row } from '../table.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

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

export const keptGroup: Kept<CoordinationGroup, GroupChange> = {
  name: 'group',
  changes: GroupChange,
  evolve: evolveGroup,
  root: 'coordinationGroup',
  children: { groupMember: ['programme'] },
  rows: ({ members, ...root }) => ({
    coordinationGroup: [root],
    groupMember: numbered(
      members.map((department) => ({ department })),
      { programme: root.programme },
    ),
  }),
  state: (rows) =>
    stateFrom(CoordinationGroup)({
      ...rootOf(rows, 'coordinationGroup'),
      members: childrenOf(rows, 'groupMember').map((row) => row.department),
    }),
}

export const keptKeyTasks: Kept<KeyTasks, KeyTasksChange> = {
  name: 'keyTasks',
  changes: KeyTasksChange,
  evolve: evolveKeyTasks,
  root: 'keyTaskList',
  children: { keyTask: ['programme', 'year'] },
  rows: ({ items, ...root }) => ({
    keyTaskList: [root],
    keyTask: numbered(items, { programme: root.programme, year: root.year }),
  }),
  state: (rows) =>
    stateFrom(KeyTasks)({ ...rootOf(rows, 'keyTaskList'), items: childrenOf(rows, 'keyTask') }),
}
