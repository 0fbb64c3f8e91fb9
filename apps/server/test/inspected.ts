import { plainDate } from '@jiashan/domain/calendar'
import type { InspectionId } from '@jiashan/domain/record'
import type { InspectionCommand, InspectionText } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Inspections } from '../src/supervision/inspections.ts'
import { HBJ, KJJ, office, PROGRAMME } from './county.ts'

export const inspectionText = (over: Partial<InspectionText> = {}): InspectionText => ({
  ...{ title: '示范点现场督查', units: [KJJ, HBJ], on: plainDate('2099-10-12') },
  ...{ inspectors: ['徐文静'], focus: '项目进度和资料归档', tasks: [1] },
  ...over,
})

export const said = (inspection: InspectionId | null, command: InspectionCommand) => ({
  ...{ programme: PROGRAMME, inspection, command },
})

/** It was held on a day of the small county's past. */
export const held = {
  ...{ _tag: 'HoldInspection', heldOn: plainDate('2018-10-12'), summary: '总体有序。' },
  findings: [
    { text: '台账不全', unit: KJJ, task: 1, dueOn: plainDate('2018-10-31'), photos: [] },
    { text: '公示缺失', unit: HBJ, task: null, dueOn: plainDate('2018-10-31'), photos: [] },
  ],
} as const satisfies InspectionCommand

/** An inspection that visits 市科技局 and 市环保局, on a day of October 2018. */
export const inspectionOfKjj = Effect.fn('Test.inspectionOfKjj')(function* (
  over: Partial<InspectionText> = {},
) {
  const text = inspectionText({ on: plainDate('2018-10-12'), ...over })
  const plan: InspectionCommand = { _tag: 'PlanInspection', text }
  return (yield* (yield* Inspections).act(office, said(null, plan))).id as InspectionId
})
