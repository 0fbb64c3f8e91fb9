import { useSession } from '../session/use-session.ts'
import { BurdenPart } from './burden.tsx'
import { ChainSetting } from './chain.tsx'
import { MailSetting } from './mail.tsx'
import { ScheduleSetting } from './schedule.tsx'
import './settings.css'

/**
 * How reporting is set up: a unit's signatures, the programme's deadlines, and what it costs people. The county only
 * chooses how it is told.
 */
export const SettingsPage = () => {
  const { actor } = useSession()
  if (actor.role === 'county')
    return (
      <article className="duty settings">
        <h1>通知设置</h1>
        <MailSetting />
      </article>
    )
  return (
    <article className="duty settings">
      <h1>报送设置</h1>
      {actor.department !== null && <ChainSetting />}
      <MailSetting />
      <ScheduleSetting />
      {actor.role === 'office' && <BurdenPart />}
    </article>
  )
}
