import { readFile } from 'node:fs/promises'
import { PlanTemplate } from '@jiashan/domain/planning'
import { Context, Effect, Layer, Schema } from 'effect'
import { seed } from '../policy/seeds.ts'

/** Outlines for plans by kind of task, from `seeds/plan-templates.json`. */
export class PlanTemplates extends Context.Service<PlanTemplates, readonly PlanTemplate[]>()(
  '@jiashan/server/PlanTemplates',
) {
  static readonly layer = Layer.effect(
    PlanTemplates,
    Effect.promise(async () => {
      const text = await readFile(seed('plan-templates.json'), 'utf8')
      return Schema.decodeUnknownSync(Schema.Array(PlanTemplate))(JSON.parse(text))
    }),
  )
}
