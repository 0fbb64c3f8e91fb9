import { Result } from 'effect'
import { plainDate } from '../../../src/calendar/index.ts'
import type { AccountId, Actor, EvidenceId, InspectionId } from '../../../src/record/index.ts'
import type { Evidence } from '../../../src/reporting/index.ts'
import {
  decideInspection,
  evolveInspection,
  type FindingText,
  type Inspection,
  type InspectionCommand,
  type InspectionRefusal,
  type InspectionSurroundings,
  type InspectionText,
} from '../../../src/supervision/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../../example.ts'

export const INSPECTION = '01890000-0000-7000-8000-000000000e01' as InspectionId
export const office: Actor = {
  ...actor('office', null),
  account: '01890000-0000-7000-8000-000000000011' as AccountId,
}

export const text = (over: Partial<InspectionText> = {}): InspectionText => ({
  title: '示范点项目现场督查',
  units: [KJJ, HBJ],
  on: plainDate('2018-10-15'),
  inspectors: ['徐文静', '沈国良'],
  focus: '项目进度和资料归档',
  tasks: [1],
  ...over,
})

export const photo = (n: number): Evidence => ({
  _tag: 'file',
  id: `01890000-0000-7000-8000-0000000000f${n}` as EvidenceId,
  name: '现场.jpg',
  hash: 'a'.repeat(64) as never,
  mediaType: 'image/jpeg',
  bytes: 1,
  proves: '现场情况',
  disclosure: 'internal',
  declaredNotSecret: true,
})

export const finding = (over: Partial<FindingText> = {}): FindingText => ({
  text: '台账不全',
  unit: KJJ,
  task: 1,
  dueOn: plainDate('2018-10-31'),
  photos: [photo(1)],
  ...over,
})

export const COMMANDS = {
  plan: { _tag: 'PlanInspection', text: text() },
  revise: { _tag: 'ReviseInspection', text: text({ title: '项目督查' }) },
  cancel: { _tag: 'CancelInspection', reason: '与省督查重复' },
  hold: {
    ...{ _tag: 'HoldInspection', heldOn: plainDate('2018-10-15'), summary: '总体有序。' },
    findings: [finding(), finding({ unit: HBJ, photos: [], text: '公示缺失' })],
  },
  note: { _tag: 'NoteFindings', findings: [finding({ photos: [photo(2)] })] },
  tell: { _tag: 'TellFinding', number: 1, text: '已补齐台账。', evidence: [photo(4)] },
  return: { _tag: 'ReturnFinding', number: 1, reason: '缺二季度台账' },
  mend: { _tag: 'MendFinding', number: 1, text: '台账已补齐。', evidence: [photo(3)] },
  close: { _tag: 'CloseInspection' },
} as const satisfies Readonly<Record<string, InspectionCommand>>

export interface Said {
  readonly by?: Actor
  readonly on?: string
  readonly around?: Partial<InspectionSurroundings>
}

export const decided = (state: Inspection | null, command: InspectionCommand, said: Said = {}) =>
  decideInspection(state, command, occasion(said.by ?? office, said.on ?? '2018-10-15'), {
    ...{ id: INSPECTION, programme: PROGRAMME, units: [KJJ, HBJ], tasks: [1, 2], ordered: [] },
    ...said.around,
  })

/** The inspection after the command; throws where it is refused. */
export const after = (state: Inspection | null, command: InspectionCommand, said: Said = {}): Inspection => {
  const decision = decided(state, command, said)
  if (Result.isFailure(decision)) throw decision.failure
  const inspection = decision.success.reduce<Inspection | null>(evolveInspection, state)
  if (inspection === null) throw new Error('nothing was planned')
  return inspection
}

export const refused = (
  state: Inspection | null,
  command: InspectionCommand,
  said: Said = {},
): InspectionRefusal => {
  const decision = decided(state, command, said)
  if (Result.isSuccess(decision)) throw new Error(`${command._tag} was not refused`)
  return decision.failure
}

export const planned = after(null, COMMANDS.plan)
export const held = after(planned, COMMANDS.hold)
export const clerk = actor('clerk', KJJ)
export const told = after(held, COMMANDS.tell, { by: clerk })
const second = { ...COMMANDS.mend, number: 2, evidence: [] } as const
export const mended = after(after(held, COMMANDS.mend), second)
export const closed = after(mended, COMMANDS.close)
export const cancelled = after(planned, COMMANDS.cancel)
