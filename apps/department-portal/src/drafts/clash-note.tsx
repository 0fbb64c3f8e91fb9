import { Button } from 'antd'
import type { Drafting } from './drafting.ts'
import './drafts.css'

interface Props {
  readonly draft: Pick<Drafting<object>, 'clashes' | 'choose' | 'otherBy'>
  readonly nameOf: (field: string) => string
  /** How a field's value reads to a person. */
  readonly sayValue: (field: string, value: unknown) => string
}

/** Fields that two people changed at once, side by side; the others were joined. Nothing is overwritten unseen. */
export const ClashNote = ({ draft: { clashes, choose, otherBy }, nameOf, sayValue }: Props) =>
  clashes.length === 0 ? null : (
    <section className="came-back clash" role="alert">
      <p>
        <b>
          有 {clashes.length} 处{otherBy === null ? '您在本窗口和另一窗口' : `您和${otherBy}`}同时作了修改
        </b>
        ，其余修改已自动合并。请逐处选择保留哪一份。
      </p>
      {clashes.map(({ field, mine, theirs }) => (
        <div key={`${field} ${JSON.stringify(theirs)}`} className="clash-texts">
          {(
            [
              ['本机的', mine],
              [otherBy === null ? '另一窗口的' : `${otherBy}的`, theirs],
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
