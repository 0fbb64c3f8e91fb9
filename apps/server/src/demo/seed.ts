import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { plainDate } from '@jiashan/domain/calendar'
import { type Department, type Programme, tasksOf } from '@jiashan/domain/policy'
import type { DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import { Effect, Layer, ManagedRuntime, Schema } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { storage } from '../evidence/storage.ts'
import { Uploads } from '../evidence/uploads.ts'
import { Observations } from '../indicators/observations.ts'
import { seededIndicators } from '../indicators/seeded.ts'
import { Mode } from '../mode.ts'
import { Calendars } from '../planning/calendars.ts'
import { Chains } from '../planning/chains.ts'
import { Plans } from '../planning/plans.ts'
import { readSeededDocument } from '../policy/documents.ts'
import { Programmes } from '../policy/programmes.ts'
import { seed } from '../policy/seeds.ts'
import { Groups } from '../safeguards/groups.ts'
import { commands } from '../services.ts'
import { BadSettings, type Settings } from '../settings.ts'
import { Database, type Location } from '../store/database.ts'
import { LightPictures } from '../supervision/light-pictures.ts'
import { assessPast } from './assessment-events.ts'
import { bulletinEvents } from './bulletin-events.ts'
import { hireCast } from './cast.ts'
import { inventCoordination } from './coordination-events.ts'
import { countyEvents } from './county-events.ts'
import { disclosureEvents } from './disclosure-events.ts'
import { defineIndicators, inventFigures } from './figure-events.ts'
import { RealFigures, realFigures } from './figures.ts'
import { adjustGroup, inventGroup, proposeKeyTasks } from './group-events.ts'
import { inspectionEvents } from './inspection-events.ts'
import { safeguardEvents } from './safeguard-events.ts'
import { DEMO_DAY, firstSchedule, inventWork, presentSchedule } from './story.ts'
import { at, type Cast, type Event } from './timeline.ts'

type Say = (line: string) => void

/** Where the standing clock is put before each command. */
interface Position {
  epochMs: number
}

/** The demonstration's past always comes out the same. */
const SEED = 20_170_619

/**
 * Makes the demonstration where there is none. On the embedded database it is made in a folder of its own
 * and moved into place when complete, so that one which was cut off is made again.
 */
export const seedDemonstration = async (settings: Settings, say: Say): Promise<void> => {
  const { database } = settings
  if (database._tag === 'server') return seedServer(settings, database, say)
  if (existsSync(database.folder)) return
  const part = `${database.folder}.part`
  await rm(part, { recursive: true, force: true })
  await generate(settings, { _tag: 'embedded', folder: part }, say)
  await rename(part, database.folder)
}

const seedServer = async (settings: Settings, location: Location, say: Say): Promise<void> => {
  const runtime = ManagedRuntime.make(Database.layer(location))
  const state = await runtime.runPromise(
    Effect.gen(function* () {
      const { client } = yield* Database
      const complete = yield* Effect.promise(() => client.seedStep.count())
      const entries = yield* Effect.promise(() => client.journalEntry.count())
      return complete > 0 ? 'complete' : entries > 0 ? 'partial' : 'empty'
    }),
  )
  await runtime.dispose()
  if (state === 'partial')
    throw new BadSettings(
      'the demonstration data in DATABASE_URL is incomplete; point it at an empty database',
    )
  if (state === 'empty') await generate(settings, location, say)
}

const generate = async (settings: Settings, location: Location, say: Say): Promise<void> => {
  say('making the demonstration data')
  const started = Date.now()
  const position: Position = { epochMs: 0 }
  const runtime = ManagedRuntime.make(
    Uploads.layer.pipe(
      Layer.provideMerge(commands),
      Layer.provideMerge(BusinessClock.standing(position)),
      Layer.provideMerge(
        Layer.mergeAll(
          Database.layer(location),
          Ids.seeded(SEED),
          Layer.succeed(Mode, { demo: true }),
          storage(join(settings.data, 'evidence'), settings.evidence),
        ),
      ),
    ),
  )
  try {
    const count = await runtime.runPromise(tell(position, say))
    say(`made ${count} commands of demonstration data in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  } finally {
    await runtime.dispose()
  }
}

/** The whole story, from the document to the demonstration's day; answers how many commands it took. */
const tell = Effect.fn('Demo.tell')(function* (position: Position, say: Say) {
  position.epochMs = at('2017-06-19T09:00:00')
  const programme = yield* carryOut(position)
  const departments = yield* (yield* Programmes).departments
  const cast = yield* hireCast(departments, position.epochMs)
  yield* setUp(programme, departments, cast, position)
  const ids = yield* Ids
  const events = inventWork(programme, cast, yield* Calendars, ids)
  const indicators = yield* Effect.promise(() => seededIndicators(programme.id))
  const decisions = [
    ...settingEvents(programme, cast),
    adjustGroup(programme, departments, cast),
    ...inventCoordination(programme, cast),
    ...defineIndicators(indicators, cast),
    ...inventFigures(programme, indicators, cast),
    ...(yield* assessPast(programme, cast)),
    ...bulletinEvents(programme, cast, membersOf(programme)),
    ...inspectionEvents(programme, cast),
    ...countyEvents(programme, cast, outsiderOf(programme)),
    ...safeguardEvents(programme, cast),
    ...disclosureEvents(programme, cast),
  ]
  const past = [...events, ...decisions].toSorted((a, b) => a.epochMs - b.epochMs)
  for (const [index, event] of past.entries()) {
    position.epochMs = event.epochMs
    yield* event.run
    if ((index + 1) % 400 === 0) say(`  ${index + 1} of ${past.length} commands`)
  }
  position.epochMs = at(`${DEMO_DAY}T08:59:30`)
  yield* recordFigures(programme)
  const { client } = yield* Database
  yield* Effect.promise(() => client.seedStep.create({ data: { name: 'complete' } }))
  return yield* Effect.promise(() => client.journalEntry.count())
})

const carryOut = Effect.fn('Demo.carryOut')(function* (position: Position) {
  const programmes = yield* Programmes
  const ids = yield* Ids
  const { document, departments, source } = yield* readSeededDocument
  for (const department of departments) yield* programmes.register(INSTALLATION, department)
  return yield* programmes.carryOut(INSTALLATION, {
    id: ids.next(position.epochMs) as ProgrammeId,
    slug: 'jiashan-2017',
    name: '嘉善县域科学发展示范点',
    county: '嘉善县',
    document,
    source,
  })
})

/** Units that lead a task. */
const membersOf = ({ document }: Programme): readonly DepartmentId[] => [
  ...new Set(tasksOf(document).flatMap((task) => task.lead ?? [])),
]

/** A unit with a part in the document that leads nothing: no member of the group. */
const outsiderOf = (programme: Programme): DepartmentId | null => {
  const members = membersOf(programme)
  return (
    tasksOf(programme.document)
      .flatMap((task) => task.supports)
      .find((unit) => !members.includes(unit)) ?? null
  )
}

const setUp = Effect.fn('Demo.setUp')(function* (
  programme: Programme,
  departments: readonly Department[],
  cast: Cast,
  position: Position,
) {
  const groups = yield* Groups
  const plans = yield* Plans
  position.epochMs = at('2017-07-03T09:00:00')
  yield* groups.act(cast.administrator, programme.id, {
    _tag: 'FoundGroup',
    group: inventGroup(programme, departments),
  })
  yield* plans.setSchedule(cast.office, firstSchedule(programme.id))
  const stages = ['section-head', 'head'] as const
  yield* (yield* Chains).set(cast.head('hbj'), { department: 'hbj' as DepartmentId, stages })
  yield* proposeKeyTasks(programme, cast, 2017)
  yield* groups.actOnKeyTasks(
    cast.office,
    { programme: programme.id, year: 2017 },
    {
      _tag: 'DecideKeyTasks',
      decidedOn: plainDate('2017-07-03'),
      basis: { _tag: 'document', number: '示例文号〔2017〕1号' },
    },
  )
})

/** What the office decided later: who reports monthly; and how quarters ended. */
const settingEvents = (programme: Programme, cast: Cast): readonly Event[] => [
  ...['2018-03-31', '2018-06-30', '2018-09-30'].map((day) => ({
    epochMs: at(`${day}T18:00:00`),
    run: Effect.flatMap(LightPictures, (pictures) => pictures.record(programme.id)),
  })),
  {
    epochMs: at('2018-09-28T10:00:00'),
    run: Effect.flatMap(Plans, (plans) => plans.setSchedule(cast.office, presentSchedule(programme.id))),
  },
]

/**
 * The real figures. They are about years that lie ahead of the demonstration, so the installation itself enters them,
 * kept back until the day they were released.
 */
const recordFigures = Effect.fn('Demo.recordFigures')(function* (programme: Programme) {
  const observations = yield* Observations
  const text = yield* Effect.promise(() => readFile(seed('observations.json'), 'utf8'))
  const real = realFigures(programme, Schema.decodeUnknownSync(RealFigures)(JSON.parse(text)))
  for (const figure of real) yield* observations.act(INSTALLATION, figure)
})
