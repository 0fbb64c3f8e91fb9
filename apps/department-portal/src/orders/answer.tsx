import { ORDER_LIMITS } from '@jiashan/domain/supervision'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { attachedOf } from '../evidence/form.ts'
import { type Sent, type Told, ToldForm, useTold } from '../evidence/told.tsx'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { useOrderMove } from './use-order-move.ts'

const lastOf = ({ order: { answers } }: Page): Told | undefined => {
  const last = answers.at(-1)
  return last === undefined ? undefined : { text: last.text, evidence: attachedOf(last.evidence) }
}

/** 反馈: what the unit did, with what proves it; kept as it is written. */
export const Answer = ({ page }: { page: Page }) => {
  const { programme } = useSession()
  const place = { programme: programme.id, order: page.order.id }
  const [sent, setSent] = useState(false)
  // What was returned is written on, not anew.
  const last = lastOf(page)
  const draft = useTold(
    {
      ...{ name: `order ${page.order.id}`, version: page.version, draft: page.draft },
      ...(page.order.status === 'returned' && last !== undefined ? { start: last } : {}),
      save: (revision, content) => client.orders.saveAnswer.mutate({ ...place, revision, content }),
      load: async () => (await client.orders.show.query(place)).draft,
    },
    sent,
  )
  const answer = useOrderMove<Sent>(
    page,
    async (sending, told) =>
      client.orders.answer.mutate({ ...sending, draft: await draft.revision(), ...told }),
    { done: '已反馈，待办公室核验', onSending: setSent, onDone: draft.forget },
  )
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">反馈办理情况</h2>
      <ToldForm
        {...{ draft, id: 'order-answer', label: '办理情况和结果', limit: ORDER_LIMITS.answer }}
        pending={answer.isPending}
        failure={
          answer.isError ? { error: answer.error, again: () => answer.mutate(answer.variables) } : null
        }
      >
        {(ready) => (
          <Button
            type="primary"
            loading={answer.isPending}
            disabled={draft.clashes.length > 0}
            onClick={() => ready(answer.mutate)}
          >
            提交反馈
          </Button>
        )}
      </ToldForm>
    </section>
  )
}
