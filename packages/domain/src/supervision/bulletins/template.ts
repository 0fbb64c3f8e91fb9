import type { Block } from './block.ts'
import type { BulletinKind } from './bulletin.ts'

/** The blocks with which each kind starts; the office adds, drops and rearranges them (part 三(二)). */
export const BULLETIN_TEMPLATES: { readonly [K in BulletinKind]: readonly Block[] } = {
  bulletin: [
    { _tag: 'words', heading: '总体情况', text: '' },
    { _tag: 'progress', heading: '各领域进展' },
    { _tag: 'lights', heading: '滞后任务', light: 'behind' },
    { _tag: 'lights', heading: '预警任务', light: 'warning' },
    { _tag: 'practices', heading: '经验做法', tasks: [] },
    { _tag: 'problems', heading: '困难和问题' },
    { _tag: 'orders', heading: '督办情况' },
    { _tag: 'words', heading: '下一步要求', text: '' },
  ],
  summary: [
    { _tag: 'words', heading: '督查开展情况', text: '' },
    { _tag: 'orders', heading: '督办事项办理情况' },
    { _tag: 'lapses', heading: '信息报送情况' },
    { _tag: 'slipped', heading: '时间节点调整情况' },
    { _tag: 'problems', heading: '存在问题' },
    { _tag: 'words', heading: '工作要求', text: '' },
  ],
  annual: [
    { _tag: 'words', heading: '年度工作总体情况', text: '' },
    { _tag: 'progress', heading: '重点任务进展' },
    { _tag: 'targets', heading: '主要目标完成情况' },
    { _tag: 'practices', heading: '改革创新和可复制经验', tasks: [] },
    { _tag: 'problems', heading: '困难和需要上级支持的事项' },
    { _tag: 'words', heading: '下一年度工作安排', text: '' },
  ],
  final: [
    { _tag: 'words', heading: '示范点建设总体情况', text: '' },
    { _tag: 'targets', heading: '2020年目标完成情况' },
    { _tag: 'progress', heading: '重点任务完成情况' },
    { _tag: 'lights', heading: '未完成任务', light: 'behind' },
    { _tag: 'practices', heading: '可复制可推广的经验', tasks: [] },
    { _tag: 'words', heading: '评估结论和建议', text: '' },
  ],
}
