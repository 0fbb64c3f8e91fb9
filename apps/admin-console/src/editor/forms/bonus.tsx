import { MEASURE_LABEL, TAKE_LABEL, USE_LABEL } from '@jiashan/domain/assessment'
import { MEASURE_HINT } from '../../rules/hints.ts'
import { type At, member } from '../draft/at.ts'
import type { WrittenBonus } from '../draft/written.ts'
import { Group } from '../fields/field.tsx'
import { KindField } from '../fields/kind.tsx'
import { AmountCell, AmountField } from '../fields/number.tsx'
import { ChoiceField, TextField } from '../fields/text.tsx'
import { BasisForm } from './cited.tsx'
import { MeasureForm } from './measures.tsx'
import { allOffered } from './offered.ts'
import { PriceTable } from './price-table.tsx'
import { pricesOf } from './prices.ts'
import { MEASURE_START } from './start.ts'

/** Points beyond the total, by outcome. */
export const BonusForm = ({ at }: { at: At<WrittenBonus> }) => {
  const [measure, awards] = [member(at, 'measure'), member(at, 'awards')]
  const prices = pricesOf(awards, allOffered([measure.value]), 'points', (outcome, points) => ({
    ...{ outcome, points },
  }))
  return (
    <>
      <div className="fields">
        <TextField at={member(at, 'title')} label="名称" />
        <TextField at={member(at, 'clause')} label="本办法的条款" placeholder="如：第十条" />
        <AmountField at={member(at, 'cap')} label="本项最多加" suffix="分" />
        <ChoiceField at={member(at, 'use')} label="加分怎么用" words={USE_LABEL} />
      </div>
      <BasisForm at={member(at, 'basis')} />
      <Group path={measure.path} legend="看什么">
        <KindField
          at={measure}
          label="加分内容"
          words={MEASURE_LABEL}
          hints={MEASURE_HINT}
          start={MEASURE_START}
        />
        <MeasureForm at={measure} />
      </Group>
      <div className="fields">
        <ChoiceField at={member(at, 'take')} label="有多项时" words={TAKE_LABEL} />
      </div>
      <PriceTable
        list={awards}
        legend="各种情形加多少"
        hint="留空的情形不加分。"
        head={['加']}
        prices={prices}
        cells={({ typed }, name) => [
          <AmountCell key="points" at={typed} label={`${name}加分`} suffix="分" placeholder="不加" />,
        ]}
      />
    </>
  )
}
