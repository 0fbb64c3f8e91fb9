import { may, type Permission } from '@jiashan/domain/access'
import { sayDate } from '@jiashan/domain/calendar'
import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { DemoMark } from '@jiashan/ui'
import { useMutation } from '@tanstack/react-query'
import { Link, type LinkProps, Outlet } from '@tanstack/react-router'
import { Button } from 'antd'
import { signInPath, trpc } from '../api.ts'
import { useOnline } from './use-online.ts'
import { useSession } from './use-session.ts'

/** The rooms of the console, and what it takes to enter them; the server decides again. */
const ROOMS: readonly {
  to: NonNullable<LinkProps['to']>
  label: string
  permission: Permission
  exact: boolean
}[] = [
  { to: '/', label: '考核办法', permission: 'ruleSet.read', exact: true },
  { to: '/scores', label: '得分', permission: 'scorecard.read', exact: false },
  { to: '/publishing', label: '发布', permission: 'publication.issue', exact: false },
]

/** The head of every page: which programme, which day, who works for whom. */
export const Frame = () => {
  const { actor, demo, today, programme, departments } = useSession()
  const online = useOnline()
  const signOut = useMutation(
    trpc.session.signOut.mutationOptions({ onSettled: () => location.assign(signInPath) }),
  )
  const unit = departments.find((one) => one.id === actor.department)?.name
  return (
    <div className="frame">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="frame-head">
        <p className="frame-name">
          {programme.name} <small>考核管理</small>
        </p>
        <nav aria-label="主导航">
          {ROOMS.filter(({ permission }) => may(actor, permission, actor.department)).map(
            ({ to, label, exact }) => (
              <Link key={label} to={to} activeOptions={{ exact }}>
                {label}
              </Link>
            ),
          )}
          <a href="/portal/">部门工作台</a>
          <a href="/">公开网站</a>
        </nav>
        <p className="frame-who">
          <span>
            {sayDate(today)} {demo && <DemoMark />}
          </span>
          <span>
            {unit === undefined ? '' : `${unit} · `}
            {actor.name}（{ROLE_LABEL[actor.role as Role]}）
          </span>
          <Button size="small" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            退出
          </Button>
        </p>
      </header>
      {online ? null : (
        <p className="offline" role="status">
          网络已断开：已显示的内容可以继续看，恢复连接后再做其他操作。
        </p>
      )}
      <main id="content" className="frame-main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
