import { publicScope } from '@jiashan/domain/access'
import { compose, nextChanges, type SiteOwner } from '@jiashan/domain/publication'
import type { ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { RuleSets } from '../assessment/rule-sets.ts'
import { Scores } from '../assessment/scores.ts'
import { Disclosure } from '../disclosure/disclosure.ts'
import { Mode } from '../mode.ts'
import { Programmes } from '../policy/programmes.ts'
import { Overview } from '../supervision/overview.ts'

/** Makes the snapshot of a programme as it stands, and tells what it changes against the publication before. */
export const snapshots = Effect.gen(function* () {
  const overview = yield* Overview
  const programmes = yield* Programmes
  const disclosure = yield* Disclosure
  const assessment = { scores: yield* Scores, ruleSets: yield* RuleSets }
  const { demo } = yield* Mode
  return Effect.fn('Publisher.snapshot')(function* (
    programme: ProgrammeId,
    number: number,
    owner: SiteOwner,
  ) {
    const record = yield* disclosure.record(programme)
    const picture = yield* overview.record(publicScope(programme))
    const results = yield* publishedResults(assessment, programme)
    const departments = yield* programmes.departments
    const snapshot = compose({
      ...{ number, today: picture.today, demo, programme: picture.programme, departments },
      duties: picture.duties,
      indicators: picture.judgement.indicators ?? [],
      ...{ results, record, owner },
    })
    return { snapshot, changes: nextChanges(record) }
  })
})

/** Every year that has rules: announced results, and else the year as it stands. */
const publishedResults = Effect.fn('Publisher.results')(function* (
  { scores, ruleSets }: { scores: Scores['Service']; ruleSets: RuleSets['Service'] },
  programme: ProgrammeId,
) {
  const rules = yield* ruleSets.inForce(programme)
  const years = new Set(rules.map((one) => one.ruleSet.year))
  const results = yield* Effect.forEach(years, (year) =>
    scores.ofYear(publicScope(programme), year).pipe(
      Effect.map(({ rules, cards }) => [
        {
          year,
          ruleSet: rules.ruleSet.title,
          standing: rules.ruleSet.standing,
          cards: cards.map((card) => ({ department: card.department, card })),
          inputs: null,
        },
      ]),
      Effect.catchTag('NothingToScore', () => Effect.succeed([])),
    ),
  )
  return results.flat()
})
