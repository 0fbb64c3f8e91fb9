import { ROLE_LABEL } from '@jiashan/domain/record'
import { DemoMark } from '@jiashan/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { type connect, type Home, wayBack } from './connect.ts'
import { failureOf } from './failure.ts'

interface Props {
  readonly trpc: ReturnType<typeof connect>['trpc']
  readonly title: string
  readonly lead: string
  readonly home: Home
}

/** Signing in; in the demonstration one account a role is offered, marked as such. */
export const SignInPage = ({ trpc, title, lead, home }: Props) => {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation(
    trpc.session.signIn.mutationOptions({ onSuccess: () => location.assign(wayBack(home, location.search)) }),
  )
  const enter = (name: string, word: string): void => {
    if (!signIn.isPending && !signIn.isSuccess) signIn.mutate({ username: name, password: word })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    enter(username.trim(), password)
  }
  return (
    <main className="sign-in">
      <h1>{title}</h1>
      <p className="second">{lead}</p>
      <form onSubmit={submit}>
        <label htmlFor="username">
          用户名
          <Input
            id="username"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
            autoComplete="username"
            required
          />
        </label>
        <label htmlFor="password">
          密码
          <Input.Password
            id="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            required
          />
        </label>
        {signIn.isError && (
          <p role="alert" className="problem">
            {failureOf(signIn.error).sentence}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
          登录
        </Button>
      </form>
      <DemoAccounts trpc={trpc} busy={signIn.isPending} enter={enter} />
    </main>
  )
}

interface DemoProps {
  readonly trpc: Props['trpc']
  readonly busy: boolean
  readonly enter: (username: string, password: string) => void
}

const DemoAccounts = ({ trpc, busy, enter }: DemoProps) => {
  const { data: accounts = [] } = useQuery(trpc.session.demoAccounts.queryOptions())
  if (accounts.length === 0) return null
  return (
    <section className="demo-accounts" aria-label="演示账户">
      <h2>
        演示账户 <DemoMark />
      </h2>
      <p className="second">仅在演示环境提供，每种角色一个；点击即以该身份登录。</p>
      <ul>
        {accounts.map(({ username, password, unit, role, name }) => (
          <li key={username}>
            <Button disabled={busy} onClick={() => enter(username, password)}>
              {unit}
              {ROLE_LABEL[role]} · {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
