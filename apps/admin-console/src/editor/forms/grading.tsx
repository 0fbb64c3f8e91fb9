import { PLACES_ROUNDING_LABEL, TIES_LABEL } from '@jiashan/domain/assessment'
import { Checkbox } from 'antd'
import { type At, member } from '../draft/at.ts'
import type { WrittenRules } from '../draft/written.ts'
import { Block, Group } from '../fields/field.tsx'
import { AmountCell, PercentField, WholeCell } from '../fields/number.tsx'
import { Rows } from '../fields/rows.tsx'
import { ChoiceField, TextCell } from '../fields/text.tsx'
import { QUOTA_START, type WrittenQuota } from './start.ts'

type Grading = WrittenRules['grading']

const QuotaFields = ({ at }: { at: At<WrittenQuota> }) => (
  <div className="fields">
    <PercentField at={member(at, 'share')} label="最高等次占本组" hint="按本组参加考核的成员单位数计。" />
    <ChoiceField at={member(at, 'rounding')} label="名额取整" words={PLACES_ROUNDING_LABEL} />
    <ChoiceField at={member(at, 'ties')} label="末位同分的" words={TIES_LABEL} />
  </div>
)

/** Grades by points, groups by tasks led, and how many may have the highest grade. */
export const GradingForm = ({ at }: { at: At<Grading> }) => {
  const [grades, groups, quota] = [member(at, 'grades'), member(at, 'groups'), member(at, 'quota')]
  const { value } = quota
  return (
    <>
      <Group path={at.path} legend="等次" hint="从高到低；最后一档从 0 分起，兜住其余。">
        <Rows
          at={grades}
          label="等次"
          head={['等次', '达到多少分']}
          cells={(row) => [
            <TextCell key="title" at={member(row, 'title')} label="等次名称" />,
            <AmountCell key="atLeast" at={member(row, 'atLeast')} label="达到多少分" suffix="分" />,
          ]}
          fresh={() => ({ title: '', atLeast: '' })}
          add="增加一个等次"
          least={1}
        />
      </Group>
      <Block legend="分组" hint="按牵头的重点任务数，从多到少；同组单位在一起排名。">
        <Rows
          at={groups}
          label="分组"
          head={['分组', '至少牵头']}
          cells={(row) => [
            <TextCell key="title" at={member(row, 'title')} label="分组名称" />,
            <WholeCell key="ledAtLeast" at={member(row, 'ledAtLeast')} label="至少牵头几项" suffix="项" />,
          ]}
          fresh={() => ({ title: '', ledAtLeast: '' })}
          add="增加一组"
          least={1}
        />
      </Block>
      <Group path={quota.path} legend="最高等次的名额">
        <Checkbox
          checked={value !== null}
          onChange={(event) => quota.set(event.target.checked ? QUOTA_START() : null)}
        >
          达到分数线的单位还要在名额以内，才能评为最高等次
        </Checkbox>
        {value === null ? null : (
          <QuotaFields at={{ value, path: quota.path, set: (next, from) => quota.set(next, from) }} />
        )}
      </Group>
    </>
  )
}
