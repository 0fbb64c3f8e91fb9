import type { Programme } from '@jiashan/domain/policy'
import { Effect } from 'effect'
import type { Cast, Event } from './timeline.ts'

export const assessPast = (_: Programme, __: Cast): Effect.Effect<readonly Event[]> => Effect.succeed([])
