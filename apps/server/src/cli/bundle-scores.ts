import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '@jiashan/domain/publication'
import { type Agreement, type YearAgreement, yearAgreements } from '@jiashan/domain/publication/agreement'
import { SNAPSHOT_PATH } from '@jiashan/domain/publication/seal'
import { sha256 } from '../store/journal.ts'

/** What came of computing the scores of a bundle again. */
export interface ScoresTold {
  readonly lines: readonly string[]
  readonly faults: readonly string[]
}

/** Computes the published scores of a bundle again, as the site's page of verification does. */
export const bundleScores = async (folder: string): Promise<ScoresTold> => {
  const told = await agreementsIn(folder)
  if (told === null) return { lines: [], faults: [`the scores in ${SNAPSHOT_PATH} cannot be computed again`] }
  if (told.length === 0)
    return { lines: ['no assessment is disclosed that can be computed again'], faults: [] }
  return { lines: told.flatMap(yearLines), faults: told.flatMap(yearFaults) }
}

/** Null where what is there is no snapshot. */
const agreementsIn = async (folder: string): Promise<readonly YearAgreement[] | null> => {
  try {
    const { results } = JSON.parse(await readFile(join(folder, SNAPSHOT_PATH), 'utf8')) as Snapshot
    return await yearAgreements(results, async (bytes) => sha256(bytes))
  } catch {
    return null
  }
}

const yearLines = ({ year, units, compared, ranked }: YearAgreement): readonly string[] => [
  `${year}: the scores of ${units.length} units were computed again, ${compared} lines`,
  ...(ranked
    ? []
    : [`${year}: ranks and grades were not compared, because units or facts that they rest on are internal`]),
  ...units.filter(({ stated }) => stated.length > 0).map((unit) => `${year}: ${sayStated(unit)}`),
]

const sayStated = ({ name, stated }: Agreement): string =>
  `${name}: stated and not computable: ${stated.join('、')}`

const yearFaults = ({ year, units, sameRules }: YearAgreement): readonly string[] => [
  ...(sameRules ? [] : [`the published rules of ${year} are not those by which the result was frozen`]),
  ...units
    .filter(({ otherwise }) => otherwise.length > 0)
    .map(({ name, otherwise }) => `${year}: ${name}: ${otherwise.join('、')} come out otherwise`),
]
