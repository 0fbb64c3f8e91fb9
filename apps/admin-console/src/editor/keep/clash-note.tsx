import { differences, type RuleSet } from '@jiashan/domain/assessment'
import { Button } from 'antd'
import { join, split } from '../draft/fields.ts'
import type { WrittenDraft } from '../draft/written.ts'
import type { Drafting } from './drafting.ts'
import type { Clash } from './joining.ts'

type Known = Pick<Drafting, 'clashes' | 'choose' | 'otherBy' | 'came' | 'at'>

/** How a draft reads with one text in the field, against what both started from. */
const changes = (draft: WrittenDraft, { field, base }: Clash, value: unknown): readonly string[] => {
  const fields = split(draft)
  const [from, to] = [join({ ...fields, [field]: base }), join({ ...fields, [field]: value })]
  // Comparing asks of a rule set only its form, which a draft has.
  const words = differences(from.ruleSet as RuleSet, to.ruleSet as RuleSet).map((one) => one.words)
  if (from.effectiveOn !== to.effectiveOn)
    words.push(`施行日期：${from.effectiveOn || '（无）'} → ${to.effectiveOn || '（无）'}`)
  if (field.includes('cases')) words.push(value == null ? '删除算例' : '算例有改动')
  return words
}

/** What two administrators changed at once, each told against what both started from; nothing is overwritten unseen. */
export const ClashNote = ({ drafting: { clashes, choose, otherBy, came, at } }: { drafting: Known }) => {
  const who = otherBy ?? '您在另一窗口'
  return (
    <>
      {came === null ? null : (
        <p role="status" className="came">
          已合并{came.by ?? '您在另一窗口'}的修改 {came.fields.length} 处，此前的步骤不能再撤销。
        </p>
      )}
      {clashes.length === 0 ? null : (
        <section className="clash" role="alert">
          <p>
            <b>
              您和{who}同时改了 {clashes.length} 处
            </b>
            ，其余修改已自动合并。请逐处选择保留哪一份；选好以前，您写的留在本机。
          </p>
          {clashes.map((clash) => (
            <div key={`${clash.field} ${JSON.stringify(clash.theirs)}`} className="clash-sides">
              {(
                [
                  ['您改的', clash.mine],
                  [`${who}改的`, clash.theirs],
                ] as const
              ).map(([whose, value]) => (
                <div key={whose}>
                  <b>{whose}</b>
                  <ul>
                    {changes(at.value, clash, value).map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                  <Button size="small" onClick={() => choose(clash, value)}>
                    用{whose}
                  </Button>
                </div>
              ))}
              <div>
                <b>原来的</b>
                <p className="second">两份都不要，回到改动以前。</p>
                <Button size="small" onClick={() => choose(clash, clash.base)}>
                  用原来的
                </Button>
              </div>
            </div>
          ))}
        </section>
      )}
    </>
  )
}
