import type { SignOffCommand } from '@jiashan/domain/publication'
import { useMove } from '@jiashan/office'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Line } from './page.ts'

type Signed = Extract<SignOffCommand, { _tag: 'SignItems' }>['items']

/** Signs items of a unit, or of the office (null); `version`: of the sheet that is written on. */
export const useSign = ({ department, version }: Pick<Line, 'department' | 'version'>, onDone = () => {}) => {
  const { programme } = useSession()
  return useMove<Signed>(
    (key, items) => {
      const command = { _tag: 'SignItems' as const, department, items }
      const sending = { programme: programme.id, key, expected: version, command }
      return department === null
        ? client.disclosure.signForOffice.mutate(sending)
        : client.disclosure.sign.mutate(sending)
    },
    { done: ({ length }) => `已签署 ${length} 项公开意见`, onDone },
  )
}
