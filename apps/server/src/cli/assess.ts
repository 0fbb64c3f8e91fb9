import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { scopeFor } from '@jiashan/domain/access'
import { evaluate, FactSheet, RuleSet, type Scorecard } from '@jiashan/domain/assessment'
import { canonical } from '@jiashan/domain/record'
import { Effect, Schema } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { Scores } from '../assessment/scores.ts'
import { say } from '../edge/refusals.ts'
import { Programmes } from '../policy/programmes.ts'
import { type DataCommand, done, failed } from './command.ts'

interface Asked {
  readonly year: number
  readonly rules: string | null
  readonly facts: string | null
  readonly json: boolean
}

const USAGE = 'assess YEAR [--rules FILE] [--facts FILE] [--json]'

/** The arguments, or what is wrong with them. */
const parse = ([year, ...options]: readonly string[]): Asked | string => {
  if (year === undefined || !/^20\d\d$/.test(year)) return `assess takes a year like 2017: ${USAGE}`
  const asked = {
    year: Number(year),
    rules: null as string | null,
    facts: null as string | null,
    json: false,
  }
  for (let index = 0; index < options.length; index += 1) {
    const option = options[index]
    if (option === '--json') asked.json = true
    else if (option === '--rules' || option === '--facts') {
      index += 1
      const file = options[index]
      if (file === undefined) return `${option} takes a file: ${USAGE}`
      asked[option === '--rules' ? 'rules' : 'facts'] = file
    } else return `assess does not know ${option}: ${USAGE}`
  }
  return asked
}

class BadFile extends Error {}

const fromFile = <A>(schema: Schema.Codec<A, unknown>, file: string): Effect.Effect<A, BadFile> =>
  Effect.tryPromise({
    try: async () => {
      const text = await readFile(file, 'utf8')
      return Schema.decodeUnknownSync(schema as Schema.Codec<A, unknown, never, never>)(JSON.parse(text))
    },
    catch: (error) =>
      new BadFile(`${file}: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`),
  })

const inWords = (cards: readonly Scorecard[]): string =>
  cards
    .map(({ name, points, of, rank, grade, group, provisional }) =>
      [
        name,
        `${points ?? '—'}/${of}`,
        group.title,
        rank === null ? '—' : `第${rank}名`,
        grade ?? '—',
        provisional ? '暂计' : '',
      ]
        .join('\t')
        .trimEnd(),
    )
    .join('\n')

/** `assess YEAR`: the frozen result, or the record as it stands; with files, those rules or facts instead. */
export const assess: DataCommand = {
  _tag: 'data',
  usage: USAGE,
  prepare: (args, folder) =>
    args.map((one, index) =>
      ['--rules', '--facts'].includes(args[index - 1] ?? '') ? resolve(folder, one) : one,
    ),
  check: (args) => {
    const asked = parse(args)
    return typeof asked === 'string' ? asked : null
  },
  run: (args) =>
    Effect.gen(function* () {
      const asked = parse(args)
      if (typeof asked === 'string') return failed(asked)
      const [programme] = yield* (yield* Programmes).all
      if (programme === undefined) return failed('assess: there is no programme yet')
      const scope = yield* Effect.fromResult(scopeFor(INSTALLATION, 'scorecard.read', programme.id))
      const stands = yield* (yield* Scores).ofYear(scope, asked.year)
      const rules = asked.rules === null ? stands.rules.ruleSet : yield* fromFile(RuleSet, asked.rules)
      const facts = asked.facts === null ? stands.factSheet : yield* fromFile(FactSheet, asked.facts)
      const cards = evaluate(rules, facts)
      return done(`${asked.json ? canonical(cards) : inWords(cards)}\n`)
    }).pipe(
      Effect.catch((problem) =>
        Effect.succeed(
          failed(`assess: ${problem instanceof BadFile ? problem.message : say(problem as never)}`),
        ),
      ),
    ),
}
