import { ITEM_KIND_LABEL, PUBLISHED_ACT_LABEL } from '@jiashan/domain/publication'
import { type Change, type ChangeGroup, groupsOf } from './changes.ts'

/** What a publication changes, by title; long lists are folded. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) =>
  groupsOf(changes).map((group) => <Group key={group.act} group={group} />)

const Group = ({ group: { act, shown, more } }: { group: ChangeGroup }) => (
  <section className="changes">
    <h3>
      {PUBLISHED_ACT_LABEL[act]} {shown.length + more.length} 项
    </h3>
    <Titles changes={shown} />
    {more.length === 0 ? null : (
      <details>
        <summary>其余 {more.length} 项</summary>
        <Titles changes={more} />
      </details>
    )}
  </section>
)

const Titles = ({ changes }: { changes: readonly Change[] }) => (
  <ul>
    {changes.map(({ key, kind, title, because }) => (
      <li key={key}>
        {title} <span className="second">{ITEM_KIND_LABEL[kind]}</span>
        {because === null ? null : <span className="second">，理由：{because}</span>}
      </li>
    ))}
  </ul>
)
