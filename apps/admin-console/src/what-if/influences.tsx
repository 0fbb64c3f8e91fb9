import { sayPercent } from '@jiashan/domain/assessment/shown'
import type { Influence } from '@jiashan/domain/assessment/what-if'
import { exact, toNumber } from '@jiashan/domain/quantity'
import { Skeleton } from 'antd'

/** What a criterion does, in a sentence. */
const sayInfluence = ({ judged, flat, range, ranks }: Influence, first: boolean): string => {
  if (judged === 0) return '按这一年的事实，没有单位被评到'
  if (judged === 1) return '只有 1 家被评到'
  if (flat && range !== null)
    return `${judged} 家得分率都是 ${sayPercent(exact(range.most))}，分不出高低${ranks > 0 ? '；但影响折算' : ''}`
  if (ranks === 0) return '有高有低，但不影响名次'
  return first ? '决定名次最多' : ''
}

/** Which criterion decides the ranking, and which tells nobody from anybody. */
export const Influences = ({ influences }: { influences: readonly Influence[] | null }) => (
  <section className="influences" aria-label="各项目的作用">
    <h2>哪个项目决定名次</h2>
    <p className="second">逐个去掉一个项目再算一遍：名次变动越多，它越起作用。</p>
    {influences === null ? (
      <Skeleton active title={false} paragraph={{ rows: 4 }} />
    ) : (
      <table className="movements">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">去掉后名次变动</th>
            <th scope="col">等次变动</th>
            <th scope="col">得分率</th>
            <th scope="col">作用</th>
          </tr>
        </thead>
        <tbody>
          {influences.map((one, index) => (
            <tr key={`${one.kind} ${one.id}`} className={one.flat || one.judged === 0 ? 'idle' : ''}>
              <th scope="row">
                {one.title}
                {one.kind === 'bonus' ? <small className="second"> 加分</small> : null}
              </th>
              <td data-head="去掉后名次变动">
                {one.ranks === 0 ? '不变' : `${one.ranks} 家，共 ${one.places} 个名次`}
              </td>
              <td data-head="等次变动">{one.grades === 0 ? '不变' : `${one.grades} 家`}</td>
              <td data-head="得分率">
                {one.range === null
                  ? '—'
                  : `${near(one.range.least)}${one.range.least === one.range.most ? '' : `—${near(one.range.most)}`}`}
              </td>
              <td data-head="作用">{sayInfluence(one, index === 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

/** A share for the eye: whole per cent. */
const near = (share: string): string => `${Math.round(toNumber(exact(share)) * 100)}%`
