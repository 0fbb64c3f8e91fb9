import type { Source } from '@jiashan/domain/assessment'
import { sayPeriod } from '@jiashan/domain/calendar'

/** What a fact was read from, in words. */
export const sourceWords = (source: Source): string => {
  switch (source._tag) {
    case 'report':
      return `任务 ${source.task} ${sayPeriod(source.period)}报送`
    case 'plan':
      return `任务 ${source.task} ${source.year}年方案`
    case 'indicator':
      return `指标 ${source.target} ${source.year}年数据`
    case 'order':
      return '督办单'
    case 'matter':
      return '提请协调事项'
    case 'bid':
      return '向上争取事项'
    case 'safeguard':
      return '要素保障登记'
    case 'ruling':
      return '认定事项'
  }
}
