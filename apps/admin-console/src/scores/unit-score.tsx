import { may } from '@jiashan/domain/access'
import { holds } from '@jiashan/domain/assessment/evaluate'
import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote } from '@jiashan/office'
import { Chain, DemoMark } from '@jiashan/ui'
import { ExplanationTree, LostPoints, ScoreHead } from '@jiashan/ui/explanation'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { trpc } from '../api.ts'
import { RulesLink } from '../rules/rules-link.tsx'
import { sentenceLink, shortHash } from '../rules/words.ts'
import { useSession } from '../session/use-session.ts'
import { linkOf } from './source-link.ts'

const route = getRouteApi('/inside/scores/$year/$department')

/** Part 三(二) of the document: the sentence on which every score rests. */
const ASSESSED = '对市协调小组成员单位年度重点任务完成情况进行考核'

/** One unit's score: the number, the reasons down to each report, and what cost most. */
export const UnitScore = () => {
  const { programme, demo, actor } = useSession()
  const { year, department } = route.useParams()
  const score = useQuery(
    trpc.scores.show.queryOptions({ programme: programme.id, year: Number(year), department }),
  )
  const card = score.data?.card
  const agrees = useMemo(() => card !== undefined && holds(card.explanation), [card])
  if (score.isPending) return <Skeleton active paragraph={{ rows: 14 }} />
  if (score.isLoadingError) return <FailureNote error={score.error} retry={() => score.refetch()} />
  const { rules, frozen, asOf } = score.data
  return (
    <>
      <Chain
        steps={[
          { label: '文件原句', href: sentenceLink(ASSESSED) },
          { label: '责任单位', href: `/departments/${department}/` },
          { label: '节点与报送', href: '#ex-key-tasks' },
          {
            label: '考核办法',
            href: may(actor, 'ruleSet.read', null) ? `/console/rules/${year}/${rules.version}` : undefined,
          },
          { label: '得分', current: true },
          {
            label: frozen === null ? '尚未公开' : '公开结果',
            href: frozen === null ? undefined : '/results/',
          },
        ]}
      />
      <ScoreHead card={score.data.card} mark={rules.standing === '正式' ? undefined : rules.standing}>
        <RulesLink year={year} rules={rules} />第 {rules.version} 版（指纹{' '}
        <code>{shortHash(rules.hash)}</code>）·{' '}
        {frozen === null ? `事实截至${sayDate(asOf)}` : `${frozen.by}于${sayDate(frozen.on)}审定`}{' '}
        {demo && <DemoMark />}
      </ScoreHead>
      <div className="score-page">
        <ExplanationTree node={score.data.card.explanation} linkOf={linkOf} />
        <aside>
          <LostPoints of={score.data.card.explanation} />
          <p className={agrees ? 'second agrees' : 'problem'} role="status">
            {agrees
              ? '已在本机逐级复算：每一层的数都等于其下各项之和，与得分一致。'
              : '在本机逐级复算的结果与得分不一致，请把本页地址告诉管理员。'}
          </p>
          <p className="second">
            <Link to="/scores/$year" params={{ year }}>
              返回 {year} 年得分
            </Link>
          </p>
        </aside>
      </div>
    </>
  )
}
