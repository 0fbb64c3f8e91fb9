import { sayDate } from '@jiashan/domain/calendar'
import { DueDay } from '../session/due-day.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { ContributionEditor } from './contribution-editor.tsx'
import { EvidenceList } from './evidence-list.tsx'
import type { Page } from './page.ts'

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
        前填写，逾期不影响牵头单位报送；报送被采纳前都可以补充。
      </p>
      <ul className="parts">
        {page.parts.map(({ department, given, version }) => (
          <li key={department}>
            <h3>{unitName(department)}</h3>
            {department === actor.department && page.contributes ? (
              <ContributionEditor key={version} page={page} part={{ department, given, version }} />
            ) : given === null ? (
              <p className="second">{overdue ? '逾期未填' : '尚未填写'}</p>
            ) : (
              <>
                {given.content._tag === 'nothing-new' ? (
                  <p>本期无新增</p>
                ) : (
                  <>
                    <p className="prose">{given.content.progress}</p>
                    {given.content.evidence.length > 0 && <EvidenceList evidence={given.content.evidence} />}
                  </>
                )}
                <p className="second">
                  {given.givenBy}，{sayDate(given.revisedOn)}
                  {given.givenOn > page.contributionDue && '（迟于期限）'}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
