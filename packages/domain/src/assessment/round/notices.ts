import { sayDate } from '../../calendar/index.ts'
import type { DepartmentId } from '../../record/index.ts'
import { type Notice, type NoticeKind, toParty } from '../../supervision/index.ts'
import type { RoundChange } from './command.ts'
import type { AssessmentRound } from './round.ts'

/** What follows from a change of a round for the units that it is about, and for those who act next. */
export const noticesOfRound = (change: RoundChange, round: AssessmentRound): readonly Notice[] => {
  const about = { task: null, subject: `round/${round.year}` }
  const units = round.setting.teams.flatMap((team) => team.units)
  const toUnits = (kind: NoticeKind, text: string, which: readonly DepartmentId[] = units) =>
    which.map((unit): Notice => ({ kind, ...toParty(unit), ...about, text }))
  const toRoles = (kind: NoticeKind, roles: Notice['roles'], text: string): readonly Notice[] => [
    { kind, department: null, roles, ...about, text },
  ]
  switch (change._tag) {
    case 'RoundOpened':
      return toUnits('round-opened', `${sayDate(round.setting.selfUntil)}前提交`)
    case 'Objected':
      return toRoles('objection-raised', ['office'], change.objection.title)
    case 'ReviewerAssigned':
      return toRoles('objection-to-review', ['assessor', 'office'], `复核人 ${change.reviewer.name}`)
    case 'ObjectionSettled': {
      const unit = round.objections.find(({ number }) => number === change.number)?.department
      const text = change.decision.upheld ? '异议成立' : '异议不成立'
      return unit === undefined ? [] : toUnits('objection-settled', text, [unit])
    }
    case 'RoundMoved':
      return change.step.action === 'give-feedback'
        ? toUnits('round-feedback', `${round.setting.objectionDays} 个工作日内可以提出异议`)
        : change.step.action === 'announce'
          ? toUnits('round-announced', change.document ?? '')
          : []
    default:
      return []
  }
}
