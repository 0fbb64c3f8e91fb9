import { observationOf } from '@jiashan/domain/indicators'
import {
  Bulletin,
  BulletinChange,
  calendarThen,
  evolveBulletin,
  type Frozen,
  groundOf,
  unitsShown,
  unprovedBlock,
} from '@jiashan/domain/supervision'
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
    const signed = scans.flatMap((scan) => scan ?? [])
    const instructed = instructions
      .flatMap((one) => one.scan ?? [])
      .filter((scan) => !signed.some((one) => one.id === scan.id))
    const cites = { id, paper: 'bulletin', programme, task: null, department: '' } as const
    return {
      bulletin: [{ ...root, ...written, ...imprint }],
      bulletinSignature: numbered(countersignatures, parent),
      instruction: numbered(instructions, parent),
      bulletinStep: numbered(steps, parent),
      fileCitation: [
        ...citations({ ...cites, shownTo: unitsShown({ ...root, text }) }, signed),
        ...citations(cites, instructed),
      ],
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
  claim: (change, bulletin, past) => {
    if (change._tag === 'BulletinSubmitted') return frozenClaim(change.frozen, bulletin, past)
    return change._tag === 'BulletinSigned' ? numberClaim(bulletin, past) : null
  },
}

const frozenClaim = (frozen: Frozen, { programme, text }: Bulletin, past: Past): string | null => {
  const ground = groundThen(programme, past, frozen)
  if (ground === null) return 'it was put forward before its programme was set up'
  const block = unprovedBlock(frozen, text, ground)
  return block === null
    ? null
    : `the frozen figures of its block ${block} are not what the journal said when it was put forward`
}

/** Issues of a year are numbered on. */
const numberClaim = ({ programme, year, number }: Bulletin, { of }: Past): string | null => {
  const issued = of(keptBulletin).filter((one) => one.programme === programme && one.year === year)
  return issued.length === number
    ? null
    : `it is number ${number} of ${year}, but ${issued.length} were issued`
}

/** The record of a programme as it stood when figures were frozen. */
const groundThen = (programme: string, { of }: Past, frozen: Frozen) => {
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
  return groundOf(pieces, calendarThen(frozen), frozen.on)
}
