import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type Failure, failureOf } from './failure.ts'

const TITLE = {
  'signed-out': '登录已失效',
  forbidden: '没有权限',
  absent: '没有可显示的内容',
  refused: '未能完成',
  defect: '系统出错',
  offline: '网络不通',
} as const satisfies Record<Failure['_tag'], string>

/** What a person can do about it. */
const NEXT = {
  'signed-out': '重新登录后会回到本页。',
  forbidden: '如确需查看，请联系管理员核对账户的角色，或换用有权限的账户登录。',
  absent: '请核对地址，或从首页重新进入。',
  refused: '按提示处理后重试。',
  defect: '请重试或重新打开本页；仍不行时把编号告诉管理员。',
  offline: '恢复连接后点“重试”；已显示的内容不会丢失。',
} as const satisfies Record<Failure['_tag'], string>

const RETRY: readonly Failure['_tag'][] = ['defect', 'offline', 'refused']

/** What happened, and what to do next. */
export const FailureNote = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const failure = failureOf(error)
  return (
    <section className="failure" role="alert">
      <h1>{TITLE[failure._tag]}</h1>
      <p>{failure.sentence}</p>
      <p className="second">{NEXT[failure._tag]}</p>
      <p className="failure-next">
        {retry !== undefined && RETRY.includes(failure._tag) && <Button onClick={retry}>重试</Button>}
        <Link to="/">回到首页</Link>
      </p>
    </section>
  )
}

export const Failed = ({ error, reset }: ErrorComponentProps) => <FailureNote error={error} retry={reset} />

/** A page that is not for this person, said before anything is filled in. */
export const NotAllowed = ({ sentence }: { sentence: string }) => (
  <section className="failure" role="alert">
    <h1>{TITLE.forbidden}</h1>
    <p>{sentence}</p>
    <p className="second">{NEXT.forbidden}</p>
    <p className="failure-next">
      <Link to="/">回到首页</Link>
    </p>
  </section>
)

export const NotFound = () => (
  <section className="failure" role="alert">
    <h1>没有这个页面</h1>
    <p>地址可能写错了，或该内容已移动。</p>
    <p>
      <Link to="/">回到首页</Link>
    </p>
  </section>
)
