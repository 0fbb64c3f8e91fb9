import { COHORT_LABEL, SCORING_LABEL } from '@jiashan/domain/assessment'
import type { FC } from 'react'
import { SCORING_HINT } from '../../rules/hints.ts'
import { type At, member } from '../draft/at.ts'
import type { WrittenScoring } from '../draft/written.ts'
import { Block, Group } from '../fields/field.tsx'
import { KindField } from '../fields/kind.tsx'
import { PercentCell, PercentField, WholeCell } from '../fields/number.tsx'
import { Rows } from '../fields/rows.tsx'
import { ChoiceField } from '../fields/text.tsx'
import { CurveForm } from './curve.tsx'
import type { ScoringProps } from './scoring.tsx'
import { CreditForm, DeductForm, MarksForm } from './scoring-alone.tsx'
import { ALONE_START, type WrittenAlone } from './start.ts'

type Of<K extends WrittenScoring['_tag']> = Extract<WrittenScoring, { readonly _tag: K }>

type Ratio = Of<'LevelProgress'>['above']

const RatioFields = ({ at, legend }: { at: At<Ratio>; legend: string }) => (
  <Group path={at.path} legend={legend}>
    <div className="fields">
      <PercentField at={member(at, 'level')} label="水平占" />
      <PercentField at={member(at, 'progress')} label="进步占" />
    </div>
  </Group>
)

export const LevelProgressForm = ({ at }: ScoringProps<Of<'LevelProgress'>>) => (
  <>
    <div className="fields">
      <ChoiceField at={member(at, 'within')} label="同谁比" words={COHORT_LABEL} />
    </div>
    <RatioFields at={member(at, 'above')} legend="水平不低于平均的单位" />
    <RatioFields at={member(at, 'below')} legend="水平低于平均的单位" />
  </>
)

const ALONE_FORM: {
  readonly [K in WrittenAlone['_tag']]: FC<ScoringProps<Extract<WrittenAlone, { readonly _tag: K }>>>
} = { Credit: CreditForm, Deduct: DeductForm, Curve: CurveForm, Marks: MarksForm }

const { LevelProgress: _l, Rank: _r, ...ALONE_LABEL } = SCORING_LABEL
const { LevelProgress: _lh, Rank: _rh, ...ALONE_HINT } = SCORING_HINT

export const RankForm = ({ at, measures }: ScoringProps<Of<'Rank'>>) => {
  const of = member(at, 'of')
  const Form = ALONE_FORM[of.value._tag] as FC<ScoringProps<WrittenAlone>>
  return (
    <>
      <div className="fields">
        <PercentField at={member(at, 'part')} label="按名次计的部分" hint="其余部分按下面的方式直接计分。" />
        <ChoiceField at={member(at, 'within')} label="同谁排名" words={COHORT_LABEL} />
      </div>
      <Block legend="名次得多少" hint="从第 1 名起，逐档填写到第几名为止。">
        <Rows
          at={member(at, 'places')}
          label="名次档"
          head={['到第几名', '得名次分的']}
          cells={(row) => [
            <WholeCell key="upTo" at={member(row, 'upTo')} label="到第几名" suffix="名" />,
            <PercentCell key="share" at={member(row, 'share')} label="得名次分的比例" />,
          ]}
          fresh={() => ({ upTo: '', share: '' })}
          add="增加一档"
          empty="还没有名次档。"
        />
        <div className="fields">
          <PercentField at={member(at, 'beyond')} label="其后各名" />
        </div>
      </Block>
      <KindField at={of} label="按什么排名" words={ALONE_LABEL} hints={ALONE_HINT} start={ALONE_START} />
      <Form at={of} measures={measures} />
    </>
  )
}
