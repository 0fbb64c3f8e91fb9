import type { BulletinId } from '@jiashan/domain/record'
import {
  BULLETIN_KIND_LABEL,
  BULLETIN_KINDS,
  type BulletinKind,
  type BulletinText,
} from '@jiashan/domain/supervision'
import { FailureNote, NotFound, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented, Skeleton } from 'antd'
import { client, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { BulletinEditor } from './editor.tsx'
import { correctionOf, newText } from './form.ts'
import type { Corrected } from './page.ts'
import '../report/report.css'
import '../plan/plan.css'
import '../orders/orders.css'
import './bulletins.css'

const route = getRouteApi('/inside/bulletins/new')

/** Composes a bulletin, or one of the reports that are made of the same blocks, or the correction of one. */
export const ComposePage = () => {
  const { actor } = useSession()
  const { corrects } = route.useSearch()
  if (actor.role !== 'office') return <NotFound />
  return corrects === undefined ? <ComposeNew /> : <ComposeCorrection of={corrects as BulletinId} />
}

const ComposeNew = () => {
  const { programme, today } = useSession()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const kind = BULLETIN_KINDS.find((one) => one === search.kind) ?? 'bulletin'
  return (
    <article className="report">
      <h1>编写{BULLETIN_KIND_LABEL[kind]}</h1>
      <Segmented
        aria-label="种类"
        value={kind}
        options={BULLETIN_KINDS.map((value) => ({ value, label: BULLETIN_KIND_LABEL[value] }))}
        onChange={(value: BulletinKind) =>
          void navigate({
            search: { kind: value === 'bulletin' ? undefined : value } as never,
            replace: true,
          })
        }
      />
      <Composing
        key={kind}
        name={`${kind} `}
        start={newText(kind, { today, since: programme.since })}
        corrects={null}
      />
    </article>
  )
}

const ComposeCorrection = ({ of }: { of: BulletinId }) => {
  const { programme } = useSession()
  const page = useQuery(trpc.bulletins.show.queryOptions({ programme: programme.id, bulletin: of }))
  if (page.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  const { bulletin, row } = page.data
  return (
    <article className="report">
      <h1>编写更正{BULLETIN_KIND_LABEL[bulletin.text.kind]}</h1>
      <p className="second">
        已签发的专报不再改变。更正另编一期，文字从原期开始修改，签发后原期会注明由本期更正；请在标题和文字中写明更正了什么。
      </p>
      <Composing name={`correction ${of}`} start={correctionOf(bulletin)} corrects={row} />
    </article>
  )
}

interface Props {
  /** What tells one text that is being written from another. */
  readonly name: string
  readonly start: BulletinText
  readonly corrects: Corrected | null
}

const Composing = ({ name, start, corrects }: Props) => {
  const { programme } = useSession()
  const navigate = route.useNavigate()
  const place = usePlace(`bulletin new ${name}`)
  const compose = useMove<BulletinText>(
    async (key, text) => {
      const command = { _tag: 'ComposeBulletin' as const, text }
      const sent = { programme: programme.id, key, expected: 0, command }
      const { id } = await client.bulletins.compose.mutate(sent)
      forgetKept(place)
      await navigate({ to: '/bulletins/$bulletin', params: { bulletin: id } })
    },
    { done: '已保存，可继续修改或送会签、签发' },
  )
  return (
    <BulletinEditor
      {...{ place, start, corrects }}
      okText="保存"
      pending={compose.isPending}
      error={compose.error}
      onSend={(text) => compose.mutate(text)}
    />
  )
}
