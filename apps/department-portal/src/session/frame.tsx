import { sayDate } from '@jiashan/domain/calendar'
import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { NotFound } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useMutation } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { signInPath, trpc } from '../api.ts'
import { isAddress } from './address.ts'
import { navigationFor } from './navigation.ts'
import { useSession, useUnitName } from './use-session.ts'
import './frame.css'

/** The head of every page: which programme, which day, who works for whom, and where one can go. */
export const Frame = () => {
  const { actor, demo, today, programme } = useSession()
  const unitName = useUnitName()
  const signOut = useMutation(
    trpc.session.signOut.mutationOptions({ onSettled: () => location.assign(signInPath) }),
  )
  const ofCity = actor.department === null ? null : unitName(actor.department)
  const unit = actor.role === 'county' ? programme.county : ofCity
  return (
    <div className="frame">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="portal-head">
        <Link to="/" className="portal-name">
          {programme.name}
        </Link>
        <span className="portal-who">
          {actor.name}（{ROLE_LABEL[actor.role as Role]}）
        </span>
        <span className="portal-day">
          {sayDate(today)} {demo && <DemoMark />}
          {unit !== null && <span className="portal-unit">{unit}</span>}
        </span>
        <Button
          size="small"
          className="portal-out"
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          退出
        </Button>
        <Navigation />
      </header>
      <main id="content" className="frame-main">
        {isAddress(useParams({ strict: false })) ? <Outlet /> : <NotFound />}
      </main>
    </div>
  )
}

/** One row where there is room; else behind 菜单, which a choice or Escape closes again. */
const Navigation = () => {
  const { actor, today } = useSession()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    <nav aria-label="主导航" className="portal-nav" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="portal-menu"
        aria-expanded={open}
        aria-controls="ways"
        onClick={() => setOpen(!open)}
      >
        菜单
      </button>
      <div id="ways" className="portal-ways" data-open={open}>
        {navigationFor(actor.role as Role, today).map(({ label, ways }) => (
          <ul key={label} aria-label={label} data-group={label}>
            {ways.map((way) => (
              <li key={way.label}>
                <Link
                  to={way.to as '/'}
                  params={way.params as never}
                  activeOptions={{ exact: way.exact }}
                  className={way.rooms.some((room) => path.startsWith(room)) ? 'active' : undefined}
                  onClick={() => setOpen(false)}
                >
                  {way.label}
                </Link>
              </li>
            ))}
          </ul>
        ))}
        <ul aria-label="其他" data-group="其他">
          <li>
            <a href="/">公开网站</a>
          </li>
        </ul>
      </div>
    </nav>
  )
}
