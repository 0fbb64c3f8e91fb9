import type { Scorecard } from '../../assessment/index.ts'
import { type Agreement, type AgreementInputs, agreement, ruleSetText } from './agreement.ts'

/** What is published of a year, as far as it is computed again. */
export interface PublishedYear {
  readonly year: number
  readonly cards: readonly { readonly card: Scorecard }[]
  /** Null where the year was published without its inputs. */
  readonly inputs: AgreementInputs | null
}

/** What came of computing a published year again. */
export interface YearAgreement {
  readonly year: number
  readonly units: readonly Agreement[]
  /** How many lines of all units were computed and compared. */
  readonly compared: number
  /** The hash by which the result was frozen, and whether the published rules have it. */
  readonly ruleSetHash: string
  readonly sameRules: boolean
  /** Whether ranks and grades were compared: they are not where units or facts are missing that they rest on. */
  readonly ranked: boolean
}

/** Computes every published year again that has its inputs; `sha256` in hex. */
export const yearAgreements = (
  years: readonly PublishedYear[],
  sha256: (bytes: Uint8Array) => Promise<string>,
): Promise<readonly YearAgreement[]> =>
  Promise.all(
    years.flatMap(({ year, inputs, cards }) =>
      inputs === null ? [] : [yearAgreement(year, inputs, cards, sha256)],
    ),
  )

const yearAgreement = async (
  year: number,
  inputs: AgreementInputs,
  cards: PublishedYear['cards'],
  sha256: (bytes: Uint8Array) => Promise<string>,
): Promise<YearAgreement> => {
  const units = agreement(
    inputs,
    cards.map(({ card }) => card),
  )
  const { ruleSetHash, whole } = inputs
  return {
    ...{ year, units, ruleSetHash, ranked: whole },
    compared: units.reduce((sum, one) => sum + one.compared, 0),
    sameRules: (await sha256(new TextEncoder().encode(ruleSetText(inputs)))) === ruleSetHash,
  }
}
