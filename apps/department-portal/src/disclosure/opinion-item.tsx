import { ITEM_STANDING_LABEL, LINE_CHANGE_LABEL } from '@jiashan/domain/publication'
import { Checkbox, Input, Radio } from 'antd'
import { useId } from 'react'
import type { Asks } from './asks.ts'
import { ItemFacts, ItemWords, WordLine } from './item-words.tsx'
import type { Line } from './page.ts'
import type { Change, Opinion } from './use-opinions.ts'
import { Withdraw } from './withdraw.tsx'

interface Props<C extends string> {
  readonly asks: Asks<C>
  readonly line: Line
  readonly withUnit: boolean
  readonly opinion: Opinion<C>
  /** Its body changed after it was ticked. */
  readonly changed: boolean
  readonly mayAnswer: boolean
  readonly onChange: (change: Change<C>) => void
}

/** One item: its words, the tick, the opinion, and the reason where one is asked. */
export const OpinionItem = <C extends string>(props: Props<C>) => {
  const { asks, line, withUnit, opinion, changed, mayAnswer, onChange } = props
  const id = useId()
  const { last } = asks.first(line)
  return (
    <article className="item" aria-labelledby={id}>
      <h3 id={id}>
        {mayAnswer ? (
          <Checkbox checked={opinion.chosen} onChange={({ target }) => onChange({ chosen: target.checked })}>
            {line.title}
          </Checkbox>
        ) : (
          line.title
        )}{' '}
        <span className="item-standing">{changed ? '内容有变化' : markOf(line)}</span>
      </h3>
      <ItemFacts line={line} withUnit={withUnit} />
      <WordLine line={line} />
      {line.heldBecause !== null && <p className="awaited">暂缓公开：{line.heldBecause}</p>}
      {last !== undefined && <p className="awaited">{last}</p>}
      <ItemWords line={line} />
      {mayAnswer && (
        <div className="item-opinion">
          <Radio.Group
            aria-label={asks.label(line.title)}
            value={opinion.choice}
            options={[...asks.choices]}
            onChange={({ target }) => onChange({ choice: target.value as C, chosen: true })}
          />
          {opinion.choice !== asks.plain && (
            <Input
              aria-label={asks.reasonLabel(line.title)}
              placeholder={asks.reasonHint}
              count={{ max: asks.reasonLimit, show: true }}
              value={opinion.reason}
              onChange={({ target }) => onChange({ reason: target.value })}
            />
          )}
        </div>
      )}
      <Withdraw line={line} />
    </article>
  )
}

const markOf = ({ standing, isPublic }: Line): string =>
  standing === 'held' ? ITEM_STANDING_LABEL.held : LINE_CHANGE_LABEL[isPublic ? 'changed' : 'new']
