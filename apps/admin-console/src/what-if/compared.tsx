import type { FactSheet } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { Segmented, Skeleton } from 'antd'
import { Influences } from './influences.tsx'
import { Movements } from './movements.tsx'
import { rowsOf, SHOWN, type Shown } from './rows.ts'
import type { Compared as Comparing } from './use-comparison.ts'

interface Props {
  readonly compared: Comparing
  readonly sheet: FactSheet | null
  /** Only one rule set is tried: nothing moves. */
  readonly alone: boolean
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

/** How far the computing is; said to those who hear it too. */
export const ComputingNote = ({ compared: { computing, problem } }: Pick<Props, 'compared'>) => (
  <span role="status" className={problem === null ? 'second computing' : 'problem'}>
    {problem !== null
      ? `没有算出来：${problem}。改动后会重新计算。`
      : computing === 'everything'
        ? '正在计算…'
        : computing === 'influences'
          ? '正在计算各项目的作用…'
          : ''}
  </span>
)

const SHOWN_NAMES = Object.keys(SHOWN) as readonly Shown[]

/** The answer: how many move, who, by what, and which criterion decides. */
export const Compared = ({ compared, sheet, alone, shown, onShow }: Props) => {
  const { comparison, influences, computing } = compared
  if (comparison === null || sheet === null)
    return compared.problem === null ? (
      <Skeleton active paragraph={{ rows: 8 }} />
    ) : (
      <ComputingNote compared={compared} />
    )
  const { units, moved } = comparison
  const idle = units.filter((one) => (one.after ?? one.before)?.points === null).length
  const asked = alone ? 'all' : shown
  return (
    <div aria-busy={computing !== null} className="what-if">
      <p className="what-if-sum">
        {alone ? null : (
          <>
            <span>
              <b>{moved.points}</b> 家得分有变化
            </span>
            <span>
              <b>{moved.rank}</b> 家名次有变化
            </span>
            <span>
              <b>{moved.grade}</b> 家等次有变化
            </span>
          </>
        )}
        <span className="second">
          {sheet.units.length} 家单位中 {units.length} 家是成员单位
          {idle === 0 ? '' : `，其中 ${idle} 家没有可考核的事项`}；事实截至{sayDate(sheet.asOf)}
        </span>
        <ComputingNote compared={compared} />
      </p>
      {alone ? null : (
        <Segmented
          aria-label="看哪些单位"
          className="what-if-shown"
          value={shown}
          onChange={onShow}
          options={SHOWN_NAMES.map((name) => ({
            value: name,
            label: `${SHOWN[name].label} ${units.filter(SHOWN[name].fits).length}`,
          }))}
        />
      )}
      <Movements rows={rowsOf(comparison, asked)} alone={alone} />
      <Influences influences={influences} />
    </div>
  )
}
