import { ROUND_ACTION_LABEL } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { Button } from 'antd'
import { useState } from 'react'
import { useUnitName } from '../session/use-session.ts'
import type { Standing } from './page.ts'
import { SettingForm } from './setting-form.tsx'

/** 考核组: who verifies which units, and the limits; the office adjusts them until the feedback. */
export const TeamList = ({ year, page, round }: Standing) => {
  const unitName = useUnitName()
  const [adjusting, setAdjusting] = useState(false)
  const { teams, selfUntil, objectionDays, reviewDays } = round.setting
  if (adjusting) return <SettingForm year={year} page={page} onClose={() => setAdjusting(false)} />
  return (
    <section aria-labelledby="teams">
      <header className="section-head">
        <h2 id="teams">考核组与时限</h2>
        {page.actions.includes('set-up') && (
          <div className="filters">
            <Button onClick={() => setAdjusting(true)}>{ROUND_ACTION_LABEL['set-up']}</Button>
          </div>
        )}
      </header>
      <p className="second">
        自评截止{sayDate(selfUntil)}；反馈后 {objectionDays} 个工作日内可提异议；每项异议 {reviewDays}{' '}
        个工作日内复核。
      </p>
      <ul className="round-list">
        {teams.map((team) => (
          <li key={team.title}>
            <div className="grow">
              <p>
                <b>{team.title}</b>
                {team.outside && !team.title.includes('外部') && <span className="second"> 外部考核组</span>}
              </p>
              <p>
                {team.members
                  .map(({ name, department }) =>
                    department === null ? name : `${name}（${unitName(department)}派出）`,
                  )
                  .join('、')}
              </p>
              <p className="second">
                核验 {team.units.length} 家：{team.units.map(unitName).join('、')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
