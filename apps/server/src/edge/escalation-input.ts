import { EscalationId, ProgrammeId } from '@jiashan/domain/record'
import { EscalationCommand, Ladder } from '@jiashan/domain/supervision'
import { Schema } from 'effect'
import { input, sending } from './input.ts'

const { IssueMeasure, DismissMeasure } = EscalationCommand.cases

export const Settled = input(
  Schema.Struct({
    programme: ProgrammeId,
    escalation: EscalationId,
    ...sending,
    command: Schema.Union([IssueMeasure, DismissMeasure]),
  }),
)
export const LadderSet = input(Schema.Struct({ ladder: Ladder, ...sending }))
