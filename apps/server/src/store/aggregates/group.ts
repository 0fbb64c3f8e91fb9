import {
  BidChange,
  CoordinationGroup,
  evolveBid,
  evolveGroup,
  evolveKeyTasks,
  evolveMeeting,
  GroupChange,
  KeyTasks,
  KeyTasksChange,
  Meeting,
  MeetingChange,
  mattersOn,
  UpwardBid,
} from '@jiashan/domain/safeguards'
import type { Kept } from '../aggregate.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptGroup: Kept<CoordinationGroup, GroupChange> = {
  name: 'group',
  changes: GroupChange,
  evolve: evolveGroup,
  root: 'coordinationGroup',
  children: { groupComposition: ['programme'] },
  place: () => ({ task: null, subject: 'group/' }),
  rows: ({ compositions, ...root }) => ({
    coordinationGroup: [root],
    groupComposition: numbered(compositions, { programme: root.programme }),
  }),
  state: (rows) =>
    stateFrom(CoordinationGroup)({
      ...rootOf(rows, 'coordinationGroup'),
      compositions: childrenOf(rows, 'groupComposition'),
    }),
}

export const keptKeyTasks: Kept<KeyTasks, KeyTasksChange> = {
  name: 'keyTasks',
  changes: KeyTasksChange,
  evolve: evolveKeyTasks,
  root: 'keyTaskList',
  children: { keyTask: ['programme', 'year'] },
  place: ({ year }) => ({ task: null, subject: `keyTasks/${year}` }),
  rows: ({ items, ...root }) => ({
    keyTaskList: [root],
    keyTask: numbered(items, { programme: root.programme, year: root.year }),
  }),
  state: (rows) =>
    stateFrom(KeyTasks)({ ...rootOf(rows, 'keyTaskList'), items: childrenOf(rows, 'keyTask') }),
}

export const keptMeeting: Kept<Meeting, MeetingChange> = {
  name: 'meeting',
  changes: MeetingChange,
  evolve: evolveMeeting,
  root: 'meeting',
  children: { meetingStep: ['meeting'] },
  place: ({ id }) => ({ task: null, subject: `meeting/${id}` }),
  rows: (state) => {
    const { text, steps, ...root } = state
    return {
      meeting: [{ ...root, ...text, matters: mattersOn(state) }],
      meetingStep: numbered(steps, { meeting: root.id }),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'meeting')
    return stateFrom(Meeting)({ ...root, text: root, steps: childrenOf(rows, 'meetingStep') })
  },
}

export const keptBid: Kept<UpwardBid, BidChange> = {
  name: 'bid',
  changes: BidChange,
  evolve: evolveBid,
  root: 'upwardBid',
  children: { bidStep: ['bid'] },
  place: ({ text: { task } }) => ({ task, subject: 'bid/' }),
  rows: ({ text, steps, ...root }) => ({
    upwardBid: [{ ...root, ...text }],
    bidStep: numbered(steps, { bid: root.id }),
  }),
  state: (rows) => {
    const root = rootOf(rows, 'upwardBid')
    return stateFrom(UpwardBid)({ ...root, text: root, steps: childrenOf(rows, 'bidStep') })
  },
}
