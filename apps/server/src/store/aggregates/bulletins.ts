import { observationOf } from '@jiashan/domain/indicators'
import { canonical } from '@jiashan/domain/record'
import { Bulletin, BulletinChange, evolveBulletin, groundOf, tablesOf } from '@jiashan/domain/supervision'
import type { Kept, Past } from '../aggregate.ts'
import { citations } from './citations.ts'
import { keptIndicator, keptObservation } from './indicators.ts'
import { keptOrder } from './orders.ts'
import { keptProgramme, keptSchedule } from './programme.ts'
import { keptContribution, keptReport } from './reports.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'
import { keptPlan } from './work.ts'

export const keptBulletin: Kept<Bulletin, BulletinChange> = {
  name: 'bulletin',
  changes: BulletinChange,
  evolve: evolveBulletin,
  root: 'bulletin',
  children: {
    bulletinSignature: ['bulletin'],
    instruction: ['bulletin'],
    bulletinStep: ['bulletin'],
    fileCitation: ['owner'],
  },
  projections: ['fileCitation'],
  place: ({ id }) => ({ task: null, subject: `bulletin/${id}` }),
  rows: ({ text, countersignatures, instructions, steps, ...root }) => {
    const parent = { bulletin: root.id }
    const { imprint, ...written } = text
    const { id, programme, issue } = root
    const scans = [issue?.paper?.scan, ...countersignatures.map((one) => one.paper?.scan)]
    return {
      bulletin: [{ ...root, ...written, ...imprint }],
      bulletinSignature: numbered(countersignatures, parent),
      instruction: numbered(instructions, parent),
      bulletinStep: numbered(steps, parent),
      fileCitation: citations(
        { id, paper: 'bulletin', programme, task: null, department: '' },
        [...scans, ...instructions.map((one) => one.scan)].flatMap((scan) => scan ?? []),
      ),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'bulletin')
    return stateFrom(Bulletin)({
      ...root,
      text: { ...root, imprint: root },
      countersignatures: childrenOf(rows, 'bulletinSignature'),
      instructions: childrenOf(rows, 'instruction'),
      steps: childrenOf(rows, 'bulletinStep'),
    })
  },
  claim: (change, { programme, text }, past) => {
    if (change._tag !== 'BulletinSigned') return null
    const ground = groundThen(programme, past, change.frozen.on)
    if (ground === null) return 'it was signed before its programme was set up'
    const told = tablesOf(text, ground)
    const index = told.findIndex(
      (table, at) => canonical(table) !== canonical(change.frozen.tables[at] ?? null),
    )
    return index < 0
      ? null
      : `the frozen figures of its block ${index + 1} are not what the journal said when it was signed`
  },
}

/** The record of a programme as it stood then. */
const groundThen = (programme: string, { of, calendar }: Past, on: Bulletin['text']['span']['from']) => {
  const own = <S extends { readonly programme: string }>(list: readonly S[]): readonly S[] =>
    list.filter((one) => one.programme === programme)
  const document = of(keptProgramme).find((one) => one.id === programme)?.document
  const [schedule] = own(of(keptSchedule))
  if (document === undefined || schedule === undefined) return null
  const pieces = {
    ...{ document, schedule, indicators: own(of(keptIndicator)), plans: own(of(keptPlan)) },
    ...{ reports: own(of(keptReport)), contributions: own(of(keptContribution)) },
    observations: own(of(keptObservation)).map(observationOf),
    orders: own(of(keptOrder)),
  }
  return groundOf(pieces, calendar, on)
}
