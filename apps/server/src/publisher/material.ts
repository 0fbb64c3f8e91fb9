import { publicScope } from '@jiashan/domain/access'
import { compose, nextChanges, type PublicRecord, type SiteOwner, yearsIn } from '@jiashan/domain/publication'
import { canonical, type ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Scores } from '../assessment/scores.ts'
import { Disclosure } from '../disclosure/disclosure.ts'
import { Mode } from '../mode.ts'
import { Programmes } from '../policy/programmes.ts'
import { Overview } from '../supervision/overview.ts'

/**
 * What must still hold when a publication is issued, as one text: what it changes, and what the group decided, which also
 * closes lights and tasks of which no item speaks.
 */
export const basisOf = (record: PublicRecord): string =>
  canonical({ changes: nextChanges(record), decisions: record.decisions })

/** Makes the snapshot of a programme as it stands, and tells what it changes against the publication before. */
export const snapshots = Effect.gen(function* () {
  const overview = yield* Overview
  const programmes = yield* Programmes
  const disclosure = yield* Disclosure
  const scores = yield* Scores
  const { demo } = yield* Mode
  return Effect.fn('Publisher.snapshot')(function* (
    programme: ProgrammeId,
    number: number,
    owner: SiteOwner,
  ) {
    const record = yield* disclosure.record(programme)
    const picture = yield* overview.record(publicScope(programme))
    const years = yield* Effect.forEach(yearsIn(record), (year) => scores.announced(programme, year))
    const results = years.flatMap((year) => year ?? [])
    const departments = yield* programmes.departments
    const snapshot = compose({
      ...{ number, today: picture.today, demo, programme: picture.programme, departments },
      duties: picture.duties,
      indicators: picture.judgement.indicators ?? [],
      ...{ results, record, owner },
    })
    return { snapshot, changes: nextChanges(record), basis: basisOf(record), programme: picture.programme }
  })
})
