import type { ErrorComponentProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { failureOf } from './api.ts'

const TITLE = {
  'signed-out': '登录已失效',
  refused: '无法显示',
  defect: '系统出错',
  offline: '网络不通',
} as const

/** What happened, and what to do next. */
export const FailureNote = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const failure = failureOf(error)
  return (
    <section className="failure" role="alert">
      <h1>{TITLE[failure._tag]}</h1>
      <p>{failure.sentence}</p>
      <p>
        {retry !== undefined && <Button onClick={retry}>重试</Button>} <Link to="/">回到工作台</Link>
      </p>
    </section>
  )
}

export const Failed = ({ error, reset }: ErrorComponentProps) => <FailureNote error={error} retry={reset} />

export const NotFound = () => (
  <section className="failure" role="alert">
    <h1>没有这个页面</h1>
    <p>地址可能写错了，或该内容已移动。</p>
    <p>
      <Link to="/">回到工作台</Link>
    </p>
  </section>
)
