import { ProgrammeId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { MailChoice } from '../telling/subscriptions.ts'
import { input } from './input.ts'

export const MailChosen = input(Schema.Struct({ choice: Schema.NullOr(MailChoice) }))
export const OfDelivery = input(
  Schema.Struct({ programme: ProgrammeId, id: Schema.String.check(Schema.isUUID()) }),
)
