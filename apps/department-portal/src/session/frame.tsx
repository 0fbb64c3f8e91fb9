import { sayDate } from '@jiashan/domain/calendar'
import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { DemoMark } from '@jiashan/ui'
import { useMutation } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Button } from 'antd'
import { signInPath, trpc } from '../api.ts'
import { useSession, useUnitName } from './use-session.ts'

/** The county has its own matters, and nothing of the city's work. */
const CountyNav = () => (
  <Link to="/matters" className="frame-nav">
    提请协调
  </Link>
)

const CityNav = () => {
  const { actor, today } = useSession()
  return (
    <>
      <Link to="/plans/$year" params={{ year: today.slice(0, 4) }} className="frame-nav">
        方案
      </Link>
      <Link to="/calendar" className="frame-nav">
        时限日历
      </Link>
      <Link to="/lights" className="frame-nav">
        灯况
      </Link>
      {(actor.role === 'office' || actor.role === 'leader') && (
        <Link to="/ladder" className="frame-nav">
          催办
        </Link>
      )}
      <Link to="/orders" className="frame-nav">
        督办
      </Link>
      <Link to="/group" className="frame-nav">
        协调小组
      </Link>
      <Link to="/indicators" className="frame-nav">
        指标
      </Link>
      <Link to="/scores/$year" params={{ year: today.slice(0, 4) }} className="frame-nav">
        考核得分
      </Link>
      {actor.role === 'clerk' && (
        <Link to="/workbooks" className="frame-nav">
          表格导入
        </Link>
      )}
      <Link to="/settings" className="frame-nav">
        报送设置
      </Link>
    </>
  )
}

/** The head of every page: which programme, which day, who works for whom. */
export const Frame = () => {
  const { actor, demo, today, programme } = useSession()
  const unitName = useUnitName()
  const signOut = useMutation(
    trpc.session.signOut.mutationOptions({ onSettled: () => location.assign(signInPath) }),
  )
  const ofCounty = actor.role === 'county' ? `${programme.county} · ` : ''
  const office = actor.department === null ? ofCounty : `${unitName(actor.department)} · `
  return (
    <div className="frame">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="frame-head">
        <Link to="/" className="frame-name">
          {programme.name}
        </Link>
        <nav aria-label="主导航">
          <Link to="/" activeOptions={{ exact: true }} className="frame-nav">
            工作台
          </Link>
          {actor.role === 'county' ? <CountyNav /> : <CityNav />}
          <a href="/" className="frame-nav">
            公开网站
          </a>
        </nav>
        <p className="frame-who">
          <span>
            {sayDate(today)} {demo && <DemoMark />}
          </span>
          <span>
            {office}
            {actor.name}（{ROLE_LABEL[actor.role as Role]}）
          </span>
          <Button size="small" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            退出
          </Button>
        </p>
      </header>
      <main id="content" className="frame-main">
        <Outlet />
      </main>
    </div>
  )
}
