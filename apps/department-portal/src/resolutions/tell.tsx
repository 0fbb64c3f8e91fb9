import { RESOLUTION_LIMITS } from '@jiashan/domain/supervision'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { type Sent, ToldForm, useTold } from '../evidence/told.tsx'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { useResolutionMove } from './use-resolution-move.ts'

/** What the owner did: progress, or that it is done, with what proves it; kept as it is written. */
export const Tell = ({ page }: { page: Page }) => {
  const { programme } = useSession()
  const place = { programme: programme.id, resolution: page.resolution.id }
  const [sent, setSent] = useState(false)
  const draft = useTold(
    {
      ...{ name: `resolution ${page.resolution.id}`, version: page.version, draft: page.draft },
      save: (revision, content) => client.resolutions.saveTold.mutate({ ...place, revision, content }),
      load: async () => (await client.resolutions.show.query(place)).draft,
    },
    sent,
  )
  const tell = useResolutionMove<Sent & { readonly done: boolean }>(
    page,
    async (sending, told) =>
      client.resolutions.tell.mutate({ ...sending, draft: await draft.revision(), ...told }),
    {
      done: ({ done }) => (done ? '已报告完成，待办公室确认' : '已报告进展'),
      onSending: setSent,
      onDone: draft.forget,
    },
  )
  const blocked = draft.clashes.length > 0
  return (
    <section aria-labelledby="tell">
      <h2 id="tell">报告办理情况</h2>
      <ToldForm
        {...{ draft, id: 'resolution-told', label: '办理情况', limit: RESOLUTION_LIMITS.told }}
        pending={tell.isPending}
        failure={tell.isError ? { error: tell.error, again: () => tell.mutate(tell.variables) } : null}
      >
        {(ready) => (
          <>
            <Button
              type="primary"
              loading={tell.isPending}
              disabled={blocked}
              onClick={() => ready((told) => tell.mutate({ done: true, ...told }))}
            >
              报告完成
            </Button>
            <Button
              disabled={tell.isPending || blocked}
              onClick={() => ready((told) => tell.mutate({ done: false, ...told }))}
            >
              报告进展
            </Button>
          </>
        )}
      </ToldForm>
    </section>
  )
}
