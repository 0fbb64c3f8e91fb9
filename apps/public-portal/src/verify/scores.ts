import type { Snapshot } from '@jiashan/domain/publication'
import type { Agreement, YearAgreement } from '@jiashan/domain/publication/agreement'
import { type Means, SNAPSHOT_PATH } from '@jiashan/domain/publication/seal'
import type { VerifyTexts } from '../words/zh-verify.ts'
import { type Board, filled } from './board.ts'

/** Loads the evaluator, which nobody else on the site needs. */
export type LoadEvaluator = () => Promise<
  Pick<typeof import('@jiashan/domain/publication/agreement'), 'yearAgreements'>
>

/** Computes what was disclosed with its inputs again; the evaluator is loaded only now. */
export const checkScores = async (
  { kept, sha256 }: Pick<Means, 'sha256'> & { readonly kept: ReadonlyMap<string, Uint8Array> },
  board: Board,
  load: LoadEvaluator,
): Promise<number> => {
  const { texts } = board
  board.working('scores')
  const results = resultsIn(kept.get(SNAPSHOT_PATH))
  // That it cannot be read was told with the files.
  if (results === null) {
    board.skip(['scores'])
    return 0
  }
  const { yearAgreements } = await load()
  const years = await yearAgreements(results, sha256)
  const lines = years.flatMap((year) => linesOf(year, texts))
  const faults = years.flatMap((year) => faultsOf(year, texts))
  board.end('scores', lines.length === 0 ? [texts.noScores] : lines, faults)
  return faults.length
}

const linesOf = (told: YearAgreement, texts: VerifyTexts): readonly string[] => {
  const { year, units, compared: lines, ruleSetHash: hash, sameRules, ranked } = told
  return [
    filled(texts.scores, { year, units: units.length, lines }),
    ...(sameRules ? [filled(texts.rules, { year, hash })] : []),
    ...(ranked ? [] : [filled(texts.unranked, { year })]),
    ...units.filter(({ otherwise }) => otherwise.length === 0).map((one) => unitLine(one, texts)),
  ]
}

const unitLine = ({ name, compared: lines, stated }: Agreement, texts: VerifyTexts): string => {
  const suffix = stated.length === 0 ? '' : ` · ${filled(texts.stated, { titles: stated.join('、') })}`
  return `${filled(texts.unit, { name, lines })}${suffix}`
}

const faultsOf = ({ year, units, sameRules }: YearAgreement, texts: VerifyTexts): readonly string[] => [
  ...(sameRules ? [] : [filled(texts.rulesDiffer, { year })]),
  ...units
    .filter(({ otherwise }) => otherwise.length > 0)
    .map(({ name, otherwise }) => filled(texts.unitDiffers, { name, titles: otherwise.join('、') })),
]

const resultsIn = (bytes: Uint8Array | undefined): Snapshot['results'] | null => {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as Pick<Snapshot, 'results'>).results
  } catch {
    return null
  }
}
