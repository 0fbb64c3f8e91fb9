import type { MeetingId } from '@jiashan/domain/record'
import type { Meeting } from '@jiashan/domain/safeguards'
import type { ResolutionText } from '@jiashan/domain/supervision'
import { useMove } from '@jiashan/office'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { ResolutionEditor } from './editor.tsx'

/** Puts down what a meeting agreed on. */
export const Agree = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const { programme } = useSession()
  const place = usePlace(`agree ${meeting.id}`)
  const agree = useMove<{ readonly meeting: MeetingId; readonly text: ResolutionText }>(
    (key, said) =>
      client.resolutions.agree.mutate({
        ...{ programme: programme.id, key, expected: 0 },
        command: { _tag: 'AgreeResolution', ...said },
      }),
    {
      done: '已登记议定事项，责任单位已收到通知',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <ResolutionEditor
      place={place}
      start={null}
      agenda={meeting.agenda.map((one) => one.title)}
      notBefore={meeting.heldOn ?? undefined}
      okText="登记"
      pending={agree.isPending}
      error={agree.error}
      onSend={(text) => agree.mutate({ meeting: meeting.id, text })}
      onCancel={onClose}
    />
  )
}
