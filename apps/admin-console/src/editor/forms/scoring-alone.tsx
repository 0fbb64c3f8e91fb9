import { ONCE_LABEL } from '@jiashan/domain/assessment'
import { type At, member } from '../draft/at.ts'
import type { WrittenScoring } from '../draft/written.ts'
import { AmountCell, AmountField, PercentCell, WholeField } from '../fields/number.tsx'
import { ChoiceField } from '../fields/text.tsx'
import { chargeable, timelyOffered } from './offered.ts'
import { PriceTable } from './price-table.tsx'
import { pricesOf } from './prices.ts'
import type { ScoringProps } from './scoring.tsx'

type Of<K extends WrittenScoring['_tag']> = Extract<WrittenScoring, { readonly _tag: K }>

/** What is credited also by how far it got. */
const BY_PROGRESS: readonly string[] = ['undone', 'target-short']

export const CreditForm = ({ at, measures }: ScoringProps<Of<'Credit'>>) => {
  const list = member(at, 'credits')
  const offered = timelyOffered(measures)
  const prices = pricesOf(list, offered, 'share', (outcome, share) => ({ outcome, share }))
  return (
    <PriceTable
      list={list}
      legend="各种情形得多少"
      hint="填该事项分值的百分之几；“未完成”还要乘以进度。"
      head={['得该事项分值的']}
      prices={prices}
      cells={({ typed, outcome }, name) => [
        <PercentCell
          key="share"
          at={typed}
          label={`${name}得分比例`}
          suffix={BY_PROGRESS.includes(outcome) ? '% × 进度' : '%'}
        />,
      ]}
    />
  )
}

type Loss = Of<'Deduct'>['losses'][number]

/** The most that may be taken off, where that is left to discretion; emptied, it is not. */
const mostOf = (at: At<Loss>): At<string> => {
  const most = member(at, 'most')
  return {
    value: most.value ?? '',
    path: most.path,
    set: (next, from) => most.set(next === '' ? null : next, from),
  }
}

export const DeductForm = ({ at, measures }: ScoringProps<Of<'Deduct'>>) => {
  const list = member(at, 'losses')
  const prices = pricesOf(list, chargeable(measures), 'points', (outcome, points) => ({
    ...{ outcome, points, most: null },
  }))
  return (
    <>
      <div className="fields">
        <ChoiceField at={member(at, 'once')} label="怎么数" words={ONCE_LABEL} />
        <AmountField at={member(at, 'floor')} label="扣到多少分为止" suffix="分" />
      </div>
      <PriceTable
        list={list}
        legend="各种情形扣多少"
        hint="留空的情形不扣分；需酌情扣分的，再填最多扣多少。"
        head={['扣', '酌情最多']}
        prices={prices}
        cells={(price, name) => [
          <AmountCell key="points" at={price.typed} label={`${name}扣分`} suffix="分" placeholder="不扣" />,
          price.at === null ? null : (
            <AmountCell
              key="most"
              at={mostOf(price.at)}
              label={`${name}最多扣分`}
              suffix="分"
              placeholder="不酌情"
            />
          ),
        ]}
      />
    </>
  )
}

export const MarksForm = ({ at }: ScoringProps<Of<'Marks'>>) => (
  <div className="fields">
    <AmountField at={member(at, 'of')} label="打分的满分" suffix="分" />
    <WholeField
      at={member(at, 'drop')}
      label="去掉最高、最低分各"
      suffix="个"
      hint="评分不多于两倍个数时不去。"
    />
  </div>
)
