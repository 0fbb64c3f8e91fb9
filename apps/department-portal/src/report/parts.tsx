import { Button } from 'antd'
import { useState } from 'react'
import { DueDay } from '../session/due-day.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { ContributionEditor } from './contribution-editor.tsx'
import type { Page } from './page.ts'
import { PartView } from './part-view.tsx'

/** What each supporting unit adds to the report; the asker's own part can be written here. */
export const Parts = ({ page }: { page: Page }) => {
  const { actor, today } = useSession()
  const unitName = useUnitName()
  if (page.parts.length === 0) return null
  const overdue = today > page.contributionDue
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">配合情况</h2>
      <p className="second">
        配合单位应于
        <DueDay due={page.contributionDue} />
        前填写，逾期不影响牵头单位报送；报送被采纳前都可以补充，采纳后可以写明理由更正。
      </p>
      <ul className="parts">
        {page.parts.map(({ department, given, version }) => (
          <li key={department}>
            <h3>{unitName(department)}</h3>
            {department === actor.department && page.contributes !== null ? (
              <OwnPart key={version} page={page} part={{ department, given, version }} />
            ) : given === null ? (
              <p className="second">{overdue ? '逾期未填' : '尚未填写'}</p>
            ) : (
              <PartView given={given} due={page.contributionDue} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The asker's own part: written until it is accepted, then read, and corrected where it was wrong. */
const OwnPart = ({ page, part }: { page: Page; part: Page['parts'][number] }) => {
  const [correcting, setCorrecting] = useState(page.draft?.content != null)
  if (page.contributes === 'give' || part.given === null)
    return <ContributionEditor page={page} part={part} />
  return (
    <>
      <PartView given={part.given} due={page.contributionDue} />
      <p>
        <Button onClick={() => setCorrecting(!correcting)}>
          {correcting ? '暂不更正' : '更正本单位配合情况'}
        </Button>
      </p>
      {correcting && <ContributionEditor page={page} part={part} />}
    </>
  )
}
