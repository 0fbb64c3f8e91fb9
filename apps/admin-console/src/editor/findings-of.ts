import { type FactSheet, lint, sayFinding } from '@jiashan/domain/assessment'
import type { Mistake, Reading } from './draft/mistakes.ts'
import { isUnder } from './draft/path.ts'
import type { Finding } from './findings.tsx'

/** What typing got wrong first, then what the rules make wrong together; nothing is told of a place twice. */
export const findingsOf = ({ rules, mistakes }: Reading, sheet: FactSheet | null): readonly Finding[] => {
  const typed = mistakes.filter(isOwn).map((one): Finding => ({ severity: 'error', ...one }))
  const linted = rules === null ? [] : lint(rules, sheet)
  return [
    ...typed,
    ...linted
      .filter(({ path }) => mistakes.every((one) => !isUnder(path, one.path)))
      .map((one): Finding => ({ severity: one.severity, path: one.path, words: sayFinding(one) })),
  ]
}

/** Clause and sentence of a basis are chosen together: the sentence stands for both. */
const isOwn = ({ path }: Mistake): boolean => path.at(-1) !== 'clause' || path.at(-2) !== 'basis'
