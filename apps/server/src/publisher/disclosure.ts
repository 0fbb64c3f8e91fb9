import type { DisclosureDecisions } from '@jiashan/domain/publication'

/**
 * What the demonstration's group has decided to disclose, so that the whole site can be seen.
 * Tasks 61–65 (平安建设、网络舆情、党建、纪检) keep the default: their progress is internal.
 */
export const DEMONSTRATION: DisclosureDecisions = {
  lights: true,
  results: true,
  withheld: {
    tasks: [61, 62, 63, 64, 65],
    because: '本项任务的进展按规定不主动公开，只公开任务原文、责任单位和量化目标',
  },
  statements: [
    '示例设定：市协调小组决定公开各项任务的进度灯、指标灯和报送灯。',
    '示例设定：市协调小组决定公开成员单位年度考核得分及其依据。',
    '第 61–65 项任务的进展不主动公开。',
  ],
}

/** Where no group has decided anything: lights and results are internal, progress of tasks 61–65 too. */
export const CLOSED: DisclosureDecisions = {
  lights: false,
  results: false,
  withheld: DEMONSTRATION.withheld,
  statements: [],
}
