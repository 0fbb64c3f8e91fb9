import type { RuleSet } from '@jiashan/domain/assessment'
import {
  PLACES_ROUNDING_LABEL,
  RULING_LABEL,
  TIES_LABEL,
  VETO_EFFECT_LABEL,
} from '@jiashan/domain/assessment'
import { sayPercent } from '@jiashan/domain/assessment/shown'
import { exact } from '@jiashan/domain/quantity'
import { BonusPart, CriterionPart } from './criterion.tsx'
import { sayRounding } from './words.ts'

/** A whole 考核办法 to be read: the parts of the total, their criteria, bonuses, vetoes and grades. */
export const WholeRules = ({ rules }: { rules: RuleSet }) => (
  <>
    <div className="weight-bar" role="img" aria-label={weightsInWords(rules)}>
      {rules.sections.map(({ title, weight }) => (
        <span key={title} style={{ flexGrow: Number(weight) }}>
          {title} {weight}
        </span>
      ))}
    </div>
    {rules.sections.map(({ title, weight }) => (
      <section key={title} className="rules-section">
        <h2>
          {title} <small>{weight} 分</small>
        </h2>
        {rules.criteria
          .filter((one) => one.section === title)
          .map((one) => (
            <CriterionPart key={one.id} criterion={one} />
          ))}
      </section>
    ))}
    {rules.bonuses.length === 0 ? null : (
      <section className="rules-section">
        <h2>
          加分 <small>合计不超过 {rules.bonusCap} 分</small>
        </h2>
        {rules.bonuses.map((one) => (
          <BonusPart key={one.id} bonus={one} />
        ))}
      </section>
    )}
    <Grading rules={rules} />
  </>
)

const Grading = ({ rules: { grading, vetoes, rounding } }: { rules: RuleSet }) => {
  const { grades, groups, quota } = grading
  return (
    <section className="grading">
      <h2>等次与分组</h2>
      <dl>
        <dt>等次</dt>
        <dd>{grades.map(({ title, atLeast }) => `${title} ≥ ${atLeast}`).join('，')}</dd>
        <dt>分组排名</dt>
        <dd>{groups.map(({ title }) => title).join('，')}；组内排名，同分同名次</dd>
        <dt>名额</dt>
        <dd>
          {quota === null
            ? '最高等次不限名额'
            : `“${grades[0]?.title ?? ''}”不超过本组的 ${sayPercent(exact(quota.share))}，${PLACES_ROUNDING_LABEL[quota.rounding]}；末位${TIES_LABEL[quota.ties]}`}
        </dd>
        {vetoes.map(({ id, ruling, clause, authority, effects }) => (
          <div key={id} className="grading-veto">
            <dt>一票否决</dt>
            <dd>
              {RULING_LABEL[ruling]}（{clause}，{authority}）：
              {effects.map((one) => VETO_EFFECT_LABEL[one]).join('，')}
            </dd>
          </div>
        ))}
        <dt>折算</dt>
        <dd>未到期的事项不计分，其分值按比例折入其余各项</dd>
        <dt>取位</dt>
        <dd>{sayRounding(rounding)}</dd>
      </dl>
    </section>
  )
}

const weightsInWords = ({ sections }: RuleSet): string =>
  sections.map(({ title, weight }) => `${title} ${weight} 分`).join('，')
