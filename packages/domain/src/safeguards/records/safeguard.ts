import { Schema } from 'effect'
import { InstantSchema, PlainDateSchema } from '../../calendar/index.ts'
import {
  AccountId,
  DepartmentId,
  ProgrammeId,
  Role,
  SafeguardId,
  type TransitionTable,
} from '../../record/index.ts'
import { SafeguardContent } from './content.ts'

export const SAFEGUARD_STATUSES = ['none', 'recorded', 'returned', 'confirmed', 'dropped'] as const
export type SafeguardStatus = (typeof SAFEGUARD_STATUSES)[number]
export const SAFEGUARD_ACTIONS = ['record', 'revise', 'confirm', 'return', 'drop', 'retract'] as const
export type SafeguardAction = (typeof SAFEGUARD_ACTIONS)[number]

/**
 * 登记 → 确认: a unit records, the office confirms; what is used up later is recorded anew and confirmed again. What was
 * never confirmed can be dropped; of what was, only the newer words are taken back.
 */
export const SAFEGUARD_TRANSITIONS = {
  none: { record: 'recorded' },
  recorded: {
    revise: 'recorded',
    confirm: 'confirmed',
    return: 'returned',
    drop: 'dropped',
    retract: 'confirmed',
  },
  returned: { revise: 'recorded', drop: 'dropped', retract: 'confirmed' },
  confirmed: { revise: 'recorded' },
  dropped: {},
} as const satisfies TransitionTable<SafeguardStatus, SafeguardAction>

export const SAFEGUARD_STATUS_LABEL = {
  none: '未登记',
  recorded: '已登记，待确认',
  returned: '退回修改',
  confirmed: '已确认',
  dropped: '已撤销',
} as const satisfies Record<SafeguardStatus, string>
export const SAFEGUARD_ACTION_LABEL = {
  record: '登记',
  revise: '更新',
  confirm: '确认',
  return: '退回',
  drop: '撤销',
  retract: '收回更新',
} as const satisfies Record<SafeguardAction, string>

export const SafeguardStep = Schema.Struct({
  action: Schema.Literals(SAFEGUARD_ACTIONS),
  actor: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  on: PlainDateSchema,
  reason: Schema.NullOr(Schema.String),
})
export type SafeguardStep = typeof SafeguardStep.Type

/** One entry of 要素保障. */
export const Safeguard = Schema.Struct({
  id: SafeguardId,
  programme: ProgrammeId,
  /** The unit that records it. */
  department: DepartmentId,
  status: Schema.Literals(SAFEGUARD_STATUSES.filter((one) => one !== 'none')),
  content: SafeguardContent,
  /** What was last confirmed: this counts while something newer waits; null: nothing was. */
  confirmed: Schema.NullOr(SafeguardContent),
  steps: Schema.Array(SafeguardStep),
})
export type Safeguard = typeof Safeguard.Type
