import type { RuleSetId } from '@jiashan/domain/record'
import { FailureNote, NotFound } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { client, queryClient, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { Desk } from './desk.tsx'
import type { WrittenDraft } from './draft/written.ts'
import type { Served } from './keep/drafting.ts'
import { contentOf, servedOf } from './keep/read.ts'

const route = getRouteApi('/inside/drafts/$draft')

/** A draft as the server has it, then written on; what others save comes in by itself. */
export const DraftPage = () => {
  const { draft } = route.useParams()
  const { programme } = useSession()
  const kept = useQuery({
    ...trpc.ruleSets.draft.queryOptions({ programme: programme.id, draft }),
    // Once opened, the draft itself looks after what is new.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (kept.isPending) return <Skeleton active paragraph={{ rows: 14 }} />
  if (kept.isLoadingError) return <FailureNote error={kept.error} retry={() => kept.refetch()} />
  const served = servedOf(kept.data)
  if (served === null) return <NotFound />
  if (served.draft === null) return <Handed by={served.savedBy} />
  return <Opened key={draft} draft={draft as RuleSetId} served={{ ...served, draft: served.draft }} />
}

/** The draft is no longer one. */
const Handed = ({ by }: { by: string | null }) => (
  <section className="failure">
    <h1>这份草稿已提交发布或已删除</h1>
    <p>{by === null ? '由您' : `由${by}`}办理。提交的内容在考核办法列表里，待另一位管理员发布。</p>
    <p>
      <Link to="/">回到考核办法</Link>
    </p>
  </section>
)

interface Props {
  readonly draft: RuleSetId
  readonly served: Served & { readonly draft: WrittenDraft }
}

const Opened = ({ draft, served }: Props) => {
  const { actor, programme } = useSession()
  const place = { programme: programme.id, draft }
  return (
    <Desk
      draft={draft}
      drafted={{
        name: `${actor.account} ${programme.id} ${draft}`,
        served,
        save: async (revision, written) => {
          const content = contentOf(written)
          const kept = await client.ruleSets.saveDraft.mutate({ ...place, revision, content })
          // What is tried or opened next starts from this, not from what was read before.
          queryClient.setQueryData(trpc.ruleSets.draft.queryKey(place), kept)
          void queryClient.invalidateQueries(trpc.ruleSets.drafts.queryFilter({ programme: programme.id }))
          return kept
        },
        load: async () =>
          servedOf(await client.ruleSets.draft.query(place)) ?? { revision: 0, draft: null, savedBy: null },
      }}
    />
  )
}
