import { RULING_LABEL } from '@jiashan/domain/assessment'
import { Button } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { bySection } from './draft/sections.ts'
import type { WrittenRules } from './draft/written.ts'
import { type Finding, foundUnder, sayCounts } from './findings.tsx'
import { SumNote, added as sumOf } from './forms/sections.tsx'
import { type List, PART_LABEL, type Part, partOfItem } from './part.ts'

/** What can be done to the items of the lists. */
export interface OutlineActs {
  readonly show: (part: Part) => void
  readonly add: (list: List, section?: string) => void
  readonly copy: (list: List, index: number) => void
  readonly remove: (list: List, index: number) => void
  readonly shift: (list: List, index: number, by: -1 | 1) => void
}

interface Props {
  readonly rules: WrittenRules
  /** How many cases there are, and how many of them do not hold. */
  readonly cases: number
  readonly failing: number
  readonly part: Part
  readonly found: readonly Finding[]
  readonly acts: OutlineActs
}

const FoundMark = ({ found }: { found: readonly Finding[] }) =>
  found.length === 0 ? null : (
    <span
      className={
        found.some((one) => one.severity === 'error') ? 'found-mark' : 'found-mark found-mark-warning'
      }
      title={sayCounts(found)}
    >
      {found.length}
      <span className="unseen"> {sayCounts(found)}</span>
    </span>
  )

interface LineProps {
  readonly here: boolean
  readonly found: readonly Finding[]
  readonly onShow: () => void
  readonly onKey?: (event: KeyboardEvent) => void
  readonly id?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

const Line = ({ here, found, onShow, onKey, id, aside, children }: LineProps) => (
  <button
    type="button"
    id={id}
    className="outline-line"
    aria-current={here ? 'true' : undefined}
    onClick={onShow}
    onKeyDown={onKey}
  >
    <span>{children}</span>
    <FoundMark found={found} />
    {aside}
  </button>
)

export const lineId = (part: Part): string => `line-${part.replace('/', '-')}`

interface ItemProps extends Pick<Props, 'part' | 'found' | 'acts'> {
  readonly list: List
  readonly index: number
  readonly id: string
  readonly title: string
  readonly aside?: ReactNode
}

/** One item of a list, with what can be done to it while it is shown; Alt and an arrow move it. */
const Item = ({ list, index, id, title, aside, part, found, acts }: ItemProps) => {
  const own = partOfItem(list, id)
  const here = own === part
  const name = title || '（未命名）'
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Delete') acts.remove(list, index)
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    acts.shift(list, index, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={here ? 'outline-here' : undefined}>
      <Line
        here={here}
        id={lineId(own)}
        found={foundUnder(found, [list, index])}
        onShow={() => acts.show(own)}
        onKey={onKey}
        aside={aside}
      >
        {name}
      </Line>
      {here ? (
        <fieldset className="bare outline-acts" aria-label={`对“${name}”`}>
          <Button size="small" type="text" title="Alt+↑" onClick={() => acts.shift(list, index, -1)}>
            上移
          </Button>
          <Button size="small" type="text" title="Alt+↓" onClick={() => acts.shift(list, index, 1)}>
            下移
          </Button>
          <Button size="small" type="text" onClick={() => acts.copy(list, index)}>
            复制
          </Button>
          <Button size="small" type="text" onClick={() => acts.remove(list, index)}>
            删除
          </Button>
        </fieldset>
      ) : null}
    </li>
  )
}

/** All parts of a rule set: the way to each, what is wrong there, and the sums. */
export const Outline = ({ rules, cases, failing, part, found, acts }: Props) => {
  const rest = { part, found, acts }
  const headFound = found.filter(({ path: [first] }) =>
    ['sections', 'grading', 'criteria', 'bonuses', 'vetoes'].every((one) => one !== first),
  )
  return (
    <nav className="outline" aria-label="考核办法的各部分">
      <Line here={part === 'head'} found={headFound} onShow={() => acts.show('head')}>
        {PART_LABEL.head}
      </Line>
      <Line
        here={part === 'sections'}
        found={[
          ...foundUnder(found, ['sections']),
          ...found.filter(({ path }) => path.length === 1 && path[0] === 'criteria'),
        ]}
        onShow={() => acts.show('sections')}
        aside={<SumNote name="" is={sumOf(rules.sections.map((one) => one.weight))} of={rules.total} />}
      >
        {PART_LABEL.sections}
      </Line>
      {bySection(rules).map(({ title, criteria }) => (
        <section key={title ?? '—'} aria-label={title ?? '未归入任何部分'}>
          <h2>
            {title === null ? '未归入任何部分' : title || '（未命名部分）'}
            <SumNote
              name=""
              is={sumOf(criteria.map((one) => one.criterion.weight))}
              of={rules.sections.find((one) => one.title === title)?.weight ?? '0'}
            />
          </h2>
          <ul>
            {criteria.map(({ criterion, index }) => (
              <Item
                key={criterion.id}
                list="criteria"
                index={index}
                id={criterion.id}
                title={criterion.title}
                aside={<span className="outline-weight">{criterion.weight || '—'}</span>}
                {...rest}
              />
            ))}
          </ul>
          {title === null ? null : (
            <Button size="small" type="text" onClick={() => acts.add('criteria', title)}>
              ＋ 增加项目
            </Button>
          )}
        </section>
      ))}
      <section aria-label="加分项目">
        <h2>加分项目</h2>
        <ul>
          {rules.bonuses.map(({ id, title, cap }, index) => (
            <Item
              key={id}
              list="bonuses"
              index={index}
              id={id}
              title={title}
              aside={<span className="outline-weight">＋{cap}</span>}
              {...rest}
            />
          ))}
        </ul>
        <Button size="small" type="text" onClick={() => acts.add('bonuses')}>
          ＋ 增加加分项目
        </Button>
      </section>
      <section aria-label="一票否决">
        <h2>一票否决</h2>
        <ul>
          {rules.vetoes.map(({ id, ruling }, index) => (
            <Item key={id} list="vetoes" index={index} id={id} title={RULING_LABEL[ruling]} {...rest} />
          ))}
        </ul>
        <Button size="small" type="text" onClick={() => acts.add('vetoes')}>
          ＋ 增加否决情形
        </Button>
      </section>
      <Line
        here={part === 'grading'}
        found={foundUnder(found, ['grading'])}
        onShow={() => acts.show('grading')}
      >
        {PART_LABEL.grading}
      </Line>
      <Line
        here={part === 'cases'}
        found={[]}
        onShow={() => acts.show('cases')}
        aside={
          <span className={failing === 0 ? 'outline-weight' : 'problem'}>
            {failing === 0 ? `${cases} 个` : `${failing} 个不一致`}
          </span>
        }
      >
        {PART_LABEL.cases}
      </Line>
    </nav>
  )
}
