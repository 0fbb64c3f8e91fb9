import type { SafeguardId } from '@jiashan/domain/record'
import type { SafeguardContent } from '@jiashan/domain/safeguards'
import { Effect } from 'effect'
import { Safeguards } from '../src/safeguards/safeguards.ts'
import { clerk, KJJ, PROGRAMME } from './county.ts'

/** A land quota that 市科技局 recorded. */
export const landOfKjj = Effect.fn('Test.landOfKjj')(function* (title: string) {
  const content: SafeguardContent = {
    ...{ _tag: 'factor', factor: 'land', title, task: 1, year: 2018, granted: '300', used: '120.5' },
    ...{ document: '', reason: '' },
  }
  const command = { _tag: 'RecordSafeguard', department: KJJ, content } as const
  const request = { programme: PROGRAMME, safeguard: null, command }
  return (yield* (yield* Safeguards).act(clerk, request)).id as SafeguardId
})
