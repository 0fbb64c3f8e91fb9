import { lint, type RuleSet } from '@jiashan/domain/assessment'
import type { Reading } from './draft/mistakes.ts'
import { isUnder } from './draft/path.ts'
import type { Finding } from './findings.tsx'

/** What typing got wrong first, then what the rules make wrong together; nothing is told of a place twice. */
export const findingsOf = ({ rules, mistakes }: Reading): readonly Finding[] => {
  const typed = mistakes.map((one): Finding => ({ severity: 'error', ...one }))
  const linted = rules === null ? [] : linting(rules)
  return [...typed, ...linted.filter(({ path }) => mistakes.every((one) => !isUnder(path, one.path)))]
}

const linting = (rules: RuleSet): readonly Finding[] =>
  lint(rules).map(
    ({ total, weights }): Finding => ({
      severity: 'error',
      path: ['sections'],
      words: `各项目分值合计 ${weights}，满分 ${total}`,
    }),
  )
