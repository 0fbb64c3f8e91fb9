import { EDITION_STATUS_LABEL, type RuleSet } from '@jiashan/domain/assessment'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { trpc } from '../api.ts'
import { readWritten } from '../editor/draft/mistakes.ts'
import { servedOf } from '../editor/keep/read.ts'
import { useSession } from '../session/use-session.ts'

/** Rules that can be tried: a draft as it was last saved, or an edition. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly kind: 'draft' | 'edition'
  /** Null while it cannot be read. */
  readonly rules: RuleSet | null
  /** Places that are not written rightly yet; they count as nothing. */
  readonly mistakes: number
}

/** Everything that can be tried, drafts first; undefined while it is being asked for. */
export const useChoices = () => {
  const { programme } = useSession()
  const editions = useQuery(trpc.ruleSets.list.queryOptions({ programme: programme.id }))
  const lines = useQuery(trpc.ruleSets.drafts.queryOptions({ programme: programme.id }))
  const drafts = useQueries({
    queries: (lines.data ?? []).map(({ subject }) =>
      trpc.ruleSets.draft.queryOptions({ programme: programme.id, draft: subject }),
    ),
  })
  const contents = drafts.map((one) => one.data ?? null)
  const key = contents.map((one) => one?.revision ?? '-').join(' ')
  const choices = useMemo<readonly Choice[]>(
    () => [
      ...(lines.data ?? []).flatMap(({ subject }, index): readonly Choice[] => {
        const draft = servedOf(contents[index] ?? null)?.draft
        if (draft == null) return []
        const { rules, mistakes } = readWritten(draft.ruleSet)
        const name = `${draft.ruleSet.title || '（未命名）'}（草稿）`
        return [{ id: subject, name, kind: 'draft', rules, mistakes: mistakes.length }]
      }),
      ...(editions.data ?? []).map(
        ({ id, ruleSet, status }): Choice => ({
          ...{ id, kind: 'edition', rules: ruleSet, mistakes: 0 },
          name: `${ruleSet.title} 第 ${ruleSet.version} 版${status === 'published' ? '' : `（${EDITION_STATUS_LABEL[status]}）`}`,
        }),
      ),
    ],
    [editions.data, lines.data, key],
  )
  return {
    choices,
    pending: editions.isPending || lines.isPending || drafts.some((one) => one.isPending),
    failed: editions.error ?? lines.error,
  }
}
