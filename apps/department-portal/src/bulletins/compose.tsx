import type { BulletinId } from '@jiashan/domain/record'
import {
  BULLETIN_KIND_LABEL,
  BULLETIN_KINDS,
  type BulletinKind,
  type BulletinText,
} from '@jiashan/domain/supervision'
import { NotFound } from '@jiashan/office'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { client } from '../api.ts'
import { useMove } from '../moves/use-move.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { BulletinEditor } from './editor.tsx'
import { newText } from './form.ts'
import '../report/report.css'
import '../plan/plan.css'
import '../orders/orders.css'
import './bulletins.css'

const route = getRouteApi('/inside/bulletins/new')

/** Composes a bulletin, or one of the reports that are made of the same blocks. */
export const ComposePage = () => {
  const { programme, actor, today } = useSession()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const kind = BULLETIN_KINDS.find((one) => one === search.kind) ?? 'bulletin'
  const corrects = (search.corrects ?? null) as BulletinId | null
  const place = usePlace(`bulletin new ${kind} ${corrects ?? ''}`)
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
  if (actor.role !== 'office') return <NotFound />
  return (
    <article className="report">
      <h1>{corrects === null ? '编写专报' : '编写更正专报'}</h1>
      {corrects === null ? (
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
      ) : (
        <p className="second">
          已签发的专报不再改变。更正另编一期，签发后原期会注明由本期更正；请在标题和文字中写明更正了什么。
        </p>
      )}
      <BulletinEditor
        key={place}
        place={place}
        start={newText(kind, { today, corrects })}
        okText="保存"
        pending={compose.isPending}
        error={compose.error}
        onSend={(text) => compose.mutate(text)}
      />
    </article>
  )
}
