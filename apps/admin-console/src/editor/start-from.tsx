import { failureOf, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { client, type Edition, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { nextVersion, startedFrom } from './draft/start.ts'
import type { WrittenDraft } from './draft/written.ts'
import { newDraftId } from './keep/id.ts'
import { contentOf } from './keep/read.ts'

/** Begins a draft, and goes on in it. */
export const useBegin = () => {
  const { programme } = useSession()
  const navigate = useNavigate()
  return useMove(
    async (_key, draft: WrittenDraft) => {
      const id = newDraftId()
      const place = { programme: programme.id, draft: id, revision: 0 }
      await client.ruleSets.saveDraft.mutate({ ...place, content: contentOf(draft) })
      return id
    },
    {
      done: '已建立草稿，写的内容自动保存',
      onDone: (id) => void navigate({ to: '/drafts/$draft', params: { draft: id }, search: {} }),
    },
  )
}

/** Another draft with everything that an edition holds, its cases too: what came back is mended so. */
export const StartFrom = ({ edition: { ruleSet, cases } }: { edition: Edition }) => {
  const { programme, today } = useSession()
  const list = useQuery(trpc.ruleSets.list.queryOptions({ programme: programme.id }))
  const begin = useBegin()
  const start = (): void => {
    const version = nextVersion(list.data ?? [], ruleSet.year)
    begin.mutate({ ruleSet: startedFrom(ruleSet, ruleSet.year, version), cases, effectiveOn: today })
  }
  return (
    <>
      <Button size="small" loading={begin.isPending} disabled={list.data === undefined} onClick={start}>
        以这一版为底起草
      </Button>
      {begin.isError ? <span className="problem">{failureOf(begin.error).sentence}</span> : null}
    </>
  )
}
