import { ROUNDING_LABEL } from '@jiashan/domain/assessment'
import { type At, member } from '../draft/at.ts'
import type { WrittenRules } from '../draft/written.ts'
import { AmountField, WholeField } from '../fields/number.tsx'
import { ChoiceField, TextField } from '../fields/text.tsx'

const STANDING_WORDS = { 试评: '试评：不计入正式结果', 正式: '正式' } as const

/** What the rules are called, for which year, out of how many points, and how a score is rounded. */
export const HeadForm = ({ at }: { at: At<WrittenRules> }) => {
  const rounding = member(at, 'rounding')
  return (
    <div className="fields">
      <TextField at={member(at, 'title')} label="标题" wide />
      <WholeField at={member(at, 'year')} label="年度" suffix="年" />
      <WholeField at={member(at, 'version')} label="版次" hint="本年度第几版，从 1 起。" />
      <ChoiceField at={member(at, 'standing')} label="性质" words={STANDING_WORDS} />
      <AmountField at={member(at, 'total')} label="满分" suffix="分" />
      <ChoiceField at={member(rounding, 'mode')} label="取位方法" words={ROUNDING_LABEL} />
      <WholeField
        at={member(rounding, 'places')}
        label="保留小数"
        suffix="位"
        hint="得分只在最后取位一次。"
      />
      <AmountField at={member(at, 'bonusCap')} label="加分合计最多" suffix="分" />
      <TextField at={member(at, 'note')} label="说明" hint="读者须知的事，如“示例办法”；没有可不填。" long />
    </div>
  )
}
