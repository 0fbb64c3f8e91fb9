import { SIGN_OFF_LIMITS, sayStanding } from '@jiashan/domain/publication'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Asks } from './asks.ts'
import { WordLine } from './item-words.tsx'
import type { Said } from './use-opinions.ts'

interface Props<C extends string> {
  readonly asks: Pick<Asks<C>, 'choices' | 'listed'>
  /** What was written of items that are not on the page. */
  readonly said: Said<C>
  readonly onRead: (key: string) => void
}

/** What was written here of items that were settled meanwhile, by whomever, beside what stands of them now. */
export const Strays = <C extends string>({ asks, said, onRead }: Props<C>) => {
  const { programme } = useSession()
  const keys = Object.keys(said).slice(0, SIGN_OFF_LIMITS.named)
  const list = { list: 'signed' as const, whose: 'all' as const, page: 0, keys }
  const { data } = useQuery(trpc.disclosure.items.queryOptions({ programme: programme.id, lists: [list] }))
  const settled = (data?.lists[0]?.rows ?? []).filter(({ standing }) => !asks.listed.includes(standing))
  const wordsOf = ({ choice, reason }: Said<C>[string]): string => {
    const label = asks.choices.find(({ value }) => value === choice)?.label ?? ''
    return reason.trim() === '' ? label : `${label}，${reason}`
  }
  return settled.map((line) => {
    const mine = said[line.key]
    return (
      mine !== undefined && (
        <article key={line.key} className="item" aria-label={`本机留有的意见：${line.title}`}>
          <h3>
            {line.title} <span className="item-standing">{sayStanding(line)}</span>
          </h3>
          <p className="awaited">
            此项已经办理，以现在的状态为准；本机留有您写的意见：{wordsOf(mine)}。{' '}
            <Button size="small" onClick={() => onRead(line.key)}>
              知道了
            </Button>
          </p>
          <WordLine line={line} />
        </article>
      )
    )
  })
}
