import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote, useFocusBack } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { ChangeList } from './change-list.tsx'
import { type Change, sayCounts } from './changes.ts'

interface Props {
  /** The number that was on the button. */
  readonly number: number
  /** The number of the publication that was issued last. */
  readonly latest: number
  /** Why it cannot be published now; null: it can. */
  readonly whyNot: string | null
  readonly onPublish: () => void
  readonly onClose: () => void
}

/** Says what the next publication changes before it is made: it cannot be taken back. */
export const Ask = ({ number, latest, whyNot, onPublish, onClose }: Props) => {
  const { programme } = useSession()
  const [isSure, setSure] = useState(false)
  useFocusBack()
  const next = useQuery({ ...trpc.publications.next.queryOptions({ programme: programme.id }), gcTime: 0 })
  if (Math.max(latest + 1, next.data?.number ?? 0) !== number)
    return <Overtaken number={number} onClose={onClose} />
  const changes = next.data?.changes
  const mayPublish = changes !== undefined && (changes.length > 0 || isSure) && whyNot === null
  return (
    <Modal
      open
      title={titleOf(number)}
      okText="发布"
      cancelText="取消"
      okButtonProps={{ disabled: !mayPublish }}
      onOk={onPublish}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {next.isPending ? <Skeleton active paragraph={{ rows: 4 }} /> : null}
      {next.isLoadingError ? <FailureNote error={next.error} retry={() => next.refetch()} /> : null}
      {changes?.length === 0 ? <NoChange number={number} isSure={isSure} onSure={setSure} /> : null}
      {changes !== undefined && changes.length > 0 ? <Changes number={number} changes={changes} /> : null}
      {whyNot === null ? null : (
        <p className="problem" role="alert">
          {whyNot}
        </p>
      )}
    </Modal>
  )
}

const titleOf = (number: number): string => `发布第 ${number} 次公开信息？`

/** 首次发布 has nothing to be compared with. */
const sayAgainst = (number: number): string => (number === 1 ? '首次发布' : `与第 ${number - 1} 次相比`)

const Changes = ({ number, changes }: { number: number; changes: readonly Change[] }) => {
  const { today } = useSession()
  return (
    <>
      <p>
        {sayAgainst(number)}：{sayCounts(changes)}。
      </p>
      <ChangeList changes={changes} />
      <p className="second">
        灯号、得分和排名等按{sayDate(today)}
        重新计算。生成网页期间如有事项撤回或审定，以发布时为准。发布后不能收回，已发布的各次内容保持不变。
      </p>
    </>
  )
}

interface NoChangeProps {
  readonly number: number
  readonly isSure: boolean
  readonly onSure: (isSure: boolean) => void
}

const NoChange = ({ number, isSure, onSure }: NoChangeProps) => {
  const { today } = useSession()
  return (
    <>
      <p>
        <strong>{sayAgainst(number)}，没有新增、更正或撤回的事项。</strong>
        只有灯号、得分和排名等按{sayDate(today)}重新计算的内容会更新。
      </p>
      <p className="second">发布后不能收回，次数也不能再用。</p>
      <Checkbox checked={isSure} onChange={(event) => onSure(event.target.checked)}>
        没有变动，仍要发布第 {number} 次
      </Checkbox>
    </>
  )
}

/** Another window was faster: what was looked at is no longer what would be published. */
const Overtaken = ({ number, onClose }: Pick<Props, 'number' | 'onClose'>) => (
  <Modal
    open
    title={titleOf(number)}
    footer={<Button onClick={onClose}>知道了</Button>}
    mask={{ closable: false }}
    onCancel={onClose}
  >
    <p role="alert">第 {number} 次刚刚在别处发布，这里没有再发布。如需发布新的内容，请关闭后重新核对。</p>
  </Modal>
)
