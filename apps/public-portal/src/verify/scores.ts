import type { Snapshot } from '@jiashan/domain/publication'
import type { Means } from '@jiashan/domain/publication/seal'
import { type Board, filled } from './board.ts'

/** Loads the evaluator, which nobody else on the site needs. */
export type LoadEvaluator = () => Promise<typeof import('@jiashan/domain/publication/agreement')>

const SNAPSHOT = 'data/snapshot.json'

/** Computes what was disclosed with its inputs again; the evaluator is loaded only now. */
export const checkScores = async (
  { kept, sha256 }: Pick<Means, 'sha256'> & { readonly kept: ReadonlyMap<string, Uint8Array> },
  board: Board,
  load: LoadEvaluator,
): Promise<number> => {
  const { texts } = board
  board.working('scores')
  const results = resultsIn(kept.get(SNAPSHOT))
  // That it cannot be read was told with the files.
  if (results === null) {
    board.skip(['scores'])
    return 0
  }
  const { agreement, ruleSetText } = await load()
  const lines: string[] = []
  const faults: string[] = []
  for (const { year, inputs, cards } of results) {
    if (inputs === null) continue
    const units = agreement(
      inputs,
      cards.map(({ card }) => card),
    )
    const compared = units.reduce((sum, one) => sum + one.compared, 0)
    lines.push(filled(texts.scores, { year, units: units.length, lines: compared }))
    const hash = await sha256(new TextEncoder().encode(ruleSetText(inputs)))
    if (hash === inputs.ruleSetHash) lines.push(filled(texts.rules, { year, hash }))
    else faults.push(filled(texts.rulesDiffer, { year }))
    for (const { name, compared: count, otherwise, stated } of units) {
      const titles = stated.join('、')
      const suffix = stated.length === 0 ? '' : ` · ${filled(texts.stated, { titles })}`
      if (otherwise.length === 0) lines.push(`${filled(texts.unit, { name, lines: count })}${suffix}`)
      else faults.push(filled(texts.unitDiffers, { name, titles: otherwise.join('、') }))
    }
  }
  board.end('scores', lines.length === 0 ? [texts.noScores] : lines, faults)
  return faults.length
}

const resultsIn = (bytes: Uint8Array | undefined): Snapshot['results'] | null => {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as Pick<Snapshot, 'results'>).results
  } catch {
    return null
  }
}
