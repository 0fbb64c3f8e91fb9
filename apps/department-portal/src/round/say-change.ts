import {
  CONTRIBUTION_LABEL,
  CORRECTED_FIELD_LABEL,
  type FactChange,
  RULING_LABEL,
} from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import type { Round } from './page.ts'
import { sourceWords } from './source-words.ts'

/** What a review changed, in words. */
export const sayChange = (change: FactChange, { rulings }: Pick<Round, 'rulings'>): string => {
  switch (change._tag) {
    case 'RevokeRuling': {
      const found = rulings.find(({ id }) => id === change.ruling)
      return `撤销认定${found === undefined ? '' : `：${RULING_LABEL[found.kind]}`}`
    }
    case 'CountyCaused':
      return `任务 ${change.task}${change.milestone === null ? '' : '的一个时间节点'}认定为县级原因造成且已尽责`
    case 'SetContribution':
      return `任务 ${change.task}的贡献更正为${CONTRIBUTION_LABEL[change.level]}`
    case 'CorrectFact':
      return `${sourceWords(change.about)}${change.milestone === null ? '' : '的时间节点'}：${CORRECTED_FIELD_LABEL[change.field]}更正为${sayDate(change.value)}`
  }
}
