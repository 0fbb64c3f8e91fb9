import { sayDate } from '@jiashan/domain/calendar'
import type { Board } from './page.ts'

/** What each publication added, corrected and withdrew, the newest first. */
export const Publications = ({ publications }: Pick<Board, 'publications'>) =>
  publications.length === 0 ? (
    <p className="empty">还没有发布过。</p>
  ) : (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">次数</th>
          <th scope="col">日期</th>
          <th scope="col">新增</th>
          <th scope="col">更正</th>
          <th scope="col">撤回</th>
        </tr>
      </thead>
      <tbody>
        {publications.map(({ number, issuedOn, added, corrected, withdrawn }) => (
          <tr key={number}>
            <td>第 {number} 次</td>
            <td>{sayDate(issuedOn)}</td>
            <td>{added} 项</td>
            <td>{corrected} 项</td>
            <td>{withdrawn} 项</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
