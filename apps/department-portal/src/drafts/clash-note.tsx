import type { FieldClash } from '@jiashan/domain/record'
import { Button } from 'antd'
import './drafts.css'

interface Props {
  readonly clashes: readonly FieldClash[]
  readonly nameOf: (field: string) => string
  /** How a field's value reads to a person. */
  readonly sayValue: (field: string, value: unknown) => string
  readonly choose: (field: string, chosen: unknown) => void
}

/** Fields that two people changed at once, side by side; the others were joined. Nothing is overwritten unseen. */
export const ClashNote = ({ clashes, nameOf, sayValue, choose }: Props) =>
  clashes.length === 0 ? null : (
    <section className="came-back clash" role="alert">
      <p>
        <b>有 {clashes.length} 处两人（或两个窗口）同时作了修改</b>
        ，其余修改已自动合并。请逐处选择保留哪一份。
      </p>
      {clashes.map(({ field, mine, theirs }) => (
        <div key={`${field} ${JSON.stringify(theirs)}`} className="clash-texts">
          {(
            [
              ['本机的', mine],
              ['对方的', theirs],
            ] as const
          ).map(([whose, value]) => (
            <div key={whose}>
              <b>
                {nameOf(field)} · {whose}
              </b>
              <p className="prose">{sayValue(field, value) || '（空）'}</p>
              <Button size="small" onClick={() => choose(field, value)}>
                用{whose}
              </Button>
            </div>
          ))}
        </div>
      ))}
    </section>
  )
