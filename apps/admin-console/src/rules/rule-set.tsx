import { may } from '@jiashan/domain/access'
import { differences, EDITION_STATUS_LABEL, isInForce } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote, NotFound } from '@jiashan/office'
import { Chain, DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { type Edition, trpc } from '../api.ts'
import { ExportButton } from '../editor/export-button.tsx'
import { StartFrom } from '../editor/start-from.tsx'
import { useSession } from '../session/use-session.ts'
import { EditionActs } from './acts.tsx'
import { editionBefore, editionMeant } from './before.ts'
import { EditionCases } from './edition-cases.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { sayStep } from './steps.ts'
import { WholeRules } from './whole.tsx'
import './rules.css'

const route = getRouteApi('/inside/rules/$year/$version')

/** One edition of a year's rules: nothing here can be changed, only moved on. */
export const RuleSetPage = () => {
  const { programme } = useSession()
  const params = route.useParams()
  const { edition: named } = route.useSearch()
  const list = useQuery(trpc.ruleSets.list.queryOptions({ programme: programme.id }))
  const meant = editionMeant(list.data ?? [], params, named)
  const edition = useQuery({
    ...trpc.ruleSets.show.queryOptions({ programme: programme.id, edition: meant?.id ?? '' }),
    enabled: meant !== null,
  })
  if (list.isPending || (meant !== null && edition.isPending))
    return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  if (edition.isLoadingError) return <FailureNote error={edition.error} retry={() => edition.refetch()} />
  if (meant === null || edition.data === undefined) return <NotFound />
  const before = editionBefore(list.data, meant)
  return <Shown edition={edition.data} before={before} />
}

interface Props {
  readonly edition: Edition
  readonly before: ReturnType<typeof editionBefore>
}

const Shown = ({ edition, before }: Props) => {
  const { demo, actor, today } = useSession()
  const { ruleSet, status, hash, effectiveOn, cases } = edition
  const year = String(ruleSet.year)
  const isPublished = status === 'published'
  const inForce = isPublished && isInForce(edition, today)
  return (
    <>
      <Chain
        steps={[
          { label: '文件原句', href: '/document/' },
          { label: '年度重点任务', href: `/portal/key-tasks/${year}` },
          { label: `${year} 年考核办法`, current: true },
          { label: `${year} 年得分`, href: inForce ? `/console/scores/${year}` : undefined },
        ]}
      />
      <header className="page-head">
        <h1>{ruleSet.title}</h1>
        <p className={inForce && ruleSet.standing === '正式' ? 'stamp' : 'stamp stamp-trial'}>
          {inForce ? ruleSet.standing : isPublished ? '尚未施行' : EDITION_STATUS_LABEL[status]}
        </p>
        <p className="second">
          第 {ruleSet.version} 版 · {ruleSet.standing} · 满分 {ruleSet.total} 分 · 自{sayDate(effectiveOn)}
          起施行 {demo && <DemoMark />}
        </p>
        <Fingerprint hash={hash} />
        <Story steps={edition.steps} />
        {ruleSet.note === '' ? null : <p className="note">{ruleSet.note}</p>}
        <p className="edition-acts">
          <EditionActs edition={edition} />
          {may(actor, 'ruleSet.draft', null) ? <StartFrom edition={edition} /> : null}
          <ExportButton draft={{ ruleSet, cases }} />
          {may(actor, 'ruleSet.draft', null) ? (
            <Link to="/what-if" search={{ before: before?.id ?? edition.id, after: edition.id }}>
              比较与试算
            </Link>
          ) : null}
        </p>
      </header>
      <Changes edition={edition} before={before} />
      <WholeRules rules={ruleSet} />
      <EditionCases cases={cases} rules={ruleSet} />
    </>
  )
}

const Story = ({ steps }: Pick<Edition, 'steps'>) => (
  <ul className="steps second">
    {steps.map((step) => (
      <li key={`${step.at} ${step.action}`}>
        {sayStep(step)}
        {step.reason === null ? null : <q>{step.reason}</q>}
      </li>
    ))}
  </ul>
)

/** What is different from what was in force before, place by place. */
const Changes = ({ edition, before }: Props) => {
  if (before === null) return null
  const told = differences(before.ruleSet, edition.ruleSet)
  const { year, version } = before.ruleSet
  return (
    <details className="changes" open={edition.status === 'proposed'}>
      <summary>
        与 {year} 年第 {version} 版相比，{told.length === 0 ? '没有不同' : `有 ${told.length} 处不同`}
      </summary>
      <ul className="told-list">
        {told.map(({ path, words }) => (
          <li key={`${path.join('.')} ${words}`}>{words}</li>
        ))}
      </ul>
    </details>
  )
}
