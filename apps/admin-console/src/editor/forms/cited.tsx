import { Select } from 'antd'
import { type At, member } from '../draft/at.ts'
import type { WrittenCriterion } from '../draft/written.ts'
import { Group, useControl } from '../fields/field.tsx'
import { useMaterials } from '../materials.tsx'

type Basis = WrittenCriterion['basis']

const nameOf = ({ clause, sentence }: Basis): string => `${clause} ${sentence}`

/** The sentence of part 三 that a criterion rests on: picked from the document, shown in full, never typed. */
export const BasisForm = ({ at }: { at: At<Basis> }) => {
  const { clauses } = useMaterials()
  const clause = useControl(member(at, 'clause').path)
  const sentence = useControl(member(at, 'sentence').path, false, '依据文件第三部分的哪一句')
  const { value } = at
  const chosen = value.sentence === '' ? null : nameOf(value)
  const known: readonly Basis[] = clauses.flatMap(({ number, sentences }) =>
    sentences.map((one) => ({ clause: number, sentence: one })),
  )
  const isStray = chosen !== null && clauses.length > 0 && known.every((one) => nameOf(one) !== chosen)
  const [problem] = [...sentence.found, ...clause.found]
  return (
    <Group path={at.path} legend="依据">
      <Select
        {...sentence.control}
        className="basis-choice"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="从文件第三部分选一句"
        value={chosen}
        onChange={(name) => at.set(known.find((one) => nameOf(one) === name) ?? value)}
        options={clauses.map(({ number, title, sentences }) => ({
          label: `${number} ${title}`,
          title: number,
          options: sentences.map((one) => ({ value: nameOf({ clause: number, sentence: one }), label: one })),
        }))}
      />
      {problem === undefined ? null : (
        <span className={`found-${problem.severity}`} id={`${sentence.control.id}-found`}>
          {problem.words === '请填写' ? '请选择所依据的一句' : problem.words}
        </span>
      )}
      {chosen === null ? null : (
        <blockquote className="criterion-basis">
          <p>{value.sentence}</p>
          <footer className="criterion-source">
            《实施意见》{value.clause}
            {isStray ? <span className="found-warning">　文件里没有这一句，请重新选择</span> : null}
          </footer>
        </blockquote>
      )}
    </Group>
  )
}
