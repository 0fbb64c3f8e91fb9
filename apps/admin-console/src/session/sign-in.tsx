import { ROLE_LABEL } from '@jiashan/domain/record'
import { DemoMark } from '@jiashan/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { failureOf, trpc } from '../api.ts'

const route = getRouteApi('/sign-in')

/** Signing in; in the demonstration one account a role is offered, marked as such. */
export const SignIn = () => {
  const { back } = route.useSearch()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const demoAccounts = useQuery(trpc.session.demoAccounts.queryOptions())
  const signIn = useMutation(
    trpc.session.signIn.mutationOptions({ onSuccess: () => location.assign(back ?? '/console/') }),
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!signIn.isPending) signIn.mutate({ username: username.trim(), password })
  }
  return (
    <main className="sign-in">
      <h1>考核管理</h1>
      <p className="second">嘉善县域科学发展示范点：考核办法、得分、发布</p>
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
      {(demoAccounts.data?.length ?? 0) > 0 && (
        <section className="demo-accounts" aria-label="演示账户">
          <h2>
            演示账户 <DemoMark />
          </h2>
          <p className="second">仅在演示环境提供，每种角色一个；点击即以该身份登录。</p>
          <ul>
            {demoAccounts.data?.map(({ username: name, password: word, department, role, name: person }) => (
              <li key={name}>
                <Button
                  disabled={signIn.isPending}
                  onClick={() => signIn.mutate({ username: name, password: word })}
                >
                  {department === 'kjj' ? '市科技局' : ''}
                  {ROLE_LABEL[role]} · {person}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
