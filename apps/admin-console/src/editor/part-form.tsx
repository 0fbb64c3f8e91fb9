import { RULING_LABEL } from '@jiashan/domain/assessment'
import { type At, item, member } from './draft/at.ts'
import type { WrittenRules } from './draft/written.ts'
import { BonusForm } from './forms/bonus.tsx'
import { CriterionForm } from './forms/criterion.tsx'
import { GradingForm } from './forms/grading.tsx'
import { HeadForm } from './forms/head.tsx'
import { SectionsForm } from './forms/sections.tsx'
import { VetoForm } from './forms/veto.tsx'
import { itemOfPart, PART_LABEL, type Part } from './part.ts'

interface Props {
  readonly at: At<WrittenRules>
  readonly part: Part
}

/** The fields of the part that is being written. */
export const PartForm = ({ at, part }: Props) => {
  const place = itemOfPart(at.value, part)
  const sections = at.value.sections.map((one) => one.title)
  if (place?.list === 'criteria') {
    const value = at.value.criteria[place.index]
    if (value !== undefined)
      return <CriterionForm at={item(member(at, 'criteria'), place.index, value)} sections={sections} />
  }
  if (place?.list === 'bonuses') {
    const value = at.value.bonuses[place.index]
    if (value !== undefined) return <BonusForm at={item(member(at, 'bonuses'), place.index, value)} />
  }
  if (place?.list === 'vetoes') {
    const value = at.value.vetoes[place.index]
    if (value !== undefined) return <VetoForm at={item(member(at, 'vetoes'), place.index, value)} />
  }
  if (part === 'sections') return <SectionsForm at={at} />
  if (part === 'grading') return <GradingForm at={member(at, 'grading')} />
  return <HeadForm at={at} />
}

/** What the part that is being written is called. */
export const titleOfPart = (rules: WrittenRules, part: Part): string => {
  const place = itemOfPart(rules, part)
  if (place?.list === 'criteria') return rules.criteria[place.index]?.title || '新的评分项目'
  if (place?.list === 'bonuses') return rules.bonuses[place.index]?.title || '新的加分项目'
  if (place?.list === 'vetoes')
    return `一票否决：${RULING_LABEL[rules.vetoes[place.index]?.ruling ?? 'falsification']}`
  return part === 'sections' || part === 'grading' || part === 'cases' ? PART_LABEL[part] : PART_LABEL.head
}
