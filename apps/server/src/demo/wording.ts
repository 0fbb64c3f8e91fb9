import { type Period, sayPeriod } from '@jiashan/domain/calendar'
import type { Task } from '@jiashan/domain/policy'
import type { Chance } from './chance.ts'

const VERBS =
  /^(支持和指导|指导和支持|支持|指导|推进|鼓励|帮助|加快|深入|着力|协同)?(嘉善县?)?(积极|加快|大力|稳步|全面|深入|持续|进一步)?/

/** What a task is about, short enough for a heading: its first clause without the verbs that ask. */
export const topicOf = ({ text }: Task): string => {
  const [clause = text] = text.split(/[，。；]/)
  const topic = clause.replace(VERBS, '').replaceAll('“', '‘').replaceAll('”', '’')
  return topic.length > 22 ? `${topic.slice(0, 22)}…` : topic
}

const STEPS = [
  '研究制定年度推进方案',
  '完成实地对接和需求清单',
  '中期评估并通报进展',
  '年度目标任务完成并总结',
] as const

/** Title and deliverable of the n-th of `count` milestones. */
export const milestoneWording = (task: Task, n: number, count: number) => {
  const step = STEPS[n === count - 1 ? 3 : n] ?? STEPS[2]
  return {
    title: step,
    deliverable: `${topicOf(task)}：${step}，形成书面材料报协调小组办公室`,
  }
}

export const planWording = (task: Task, year: number, complete: boolean) => ({
  measures: `围绕“${topicOf(task)}”，${year}年建立与嘉善县的对口联系机制，逐项明确工作内容，每季度至少赴嘉善现场对接一次，协调解决推进中的问题。`,
  safeguards: complete ? '成立工作专班，单列工作经费，纳入处室年度考核，每季度报送进展。' : '',
})

const DONE = [
  '召开专题推进会 {n} 次，赴嘉善现场对接 {m} 次，梳理问题 {k} 个并逐项落实。',
  '会同嘉善县制定任务清单，已完成阶段性工作 {k} 项，{n} 项正在推进。',
  '组织业务骨干赴嘉善指导 {m} 次，帮助协调省级对口部门 {n} 次，工作按计划进行。',
] as const

export const progressWording = (task: Task, period: Period, chance: Chance): string => {
  const sentence = chance
    .pick(DONE)
    .replace('{n}', String(chance.between(1, 4)))
    .replace('{m}', String(chance.between(1, 5)))
    .replace('{k}', String(chance.between(2, 9)))
  return `${sayPeriod(period)}，围绕“${topicOf(task)}”，${sentence}`
}

export const NEXT_STEPS = [
  '继续加强与嘉善县的对接，按时间节点推进各项工作。',
  '对照年度方案查漏补缺，加快推进剩余事项。',
  '配合嘉善县做好省级验收准备，总结可复制的做法。',
] as const
export const DIFFICULTIES = [
  '',
  '',
  '',
  '部分项目用地指标尚未落实，需市级统筹。',
  '省级配套政策尚未出台，建议协调小组帮助对接。',
] as const
export const RETURN_REASONS = [
  '进展描述过于笼统，请补充具体数据和完成时间。',
  '缺少佐证材料，请补充文件或照片后重新报送。',
  '与时间节点对应不清，请逐项说明完成情况。',
] as const
export const DECLINE_REASONS = ['数字与上期不一致，请核对。', '请把配合单位的工作补充进来。'] as const

const PARTS = [
  '结合本单位职责配合做好“{topic}”相关工作，指定专人联系，按季度向牵头单位提供情况。',
  '落实本单位承担的配合事项，参加现场对接，{n} 个工作日内回复牵头单位的协调需求。',
  '提供“{topic}”所需的政策和数据支持，每季度会商不少于一次。',
] as const

/** What a supporting unit says that it will do. */
export const answerWording = (task: Task, chance: Chance): string =>
  chance
    .pick(PARTS)
    .replace('{topic}', topicOf(task))
    .replace('{n}', String(chance.between(3, 7)))

/** Disputes of the past: settled between the units, or by the office's ruling. */
export const DISPUTES: readonly {
  readonly task: number
  readonly year: number
  readonly reason: string
  readonly reply: string
  readonly ruling: string | null
}[] = [
  {
    task: 36,
    year: 2018,
    reason: '方案要求本单位 4 月底前完成全部对接，与年度预算下达时间冲突，建议改为分两批。',
    reply: '同意分两批：4 月底前完成首批对接，其余纳入 8 月底的节点。',
    ruling: null,
  },
  {
    task: 45,
    year: 2018,
    reason: '方案中由本单位承担的经费部分没有依据，建议由牵头单位统筹。',
    reply: '经费来源文件已明确由相关单位按职责分担。',
    ruling: '经费按职责分担，不足部分由牵头单位商市财政局统筹。',
  },
]

/** The report in which a unit asks for coordination; the office has not taken it up yet. */
export const ASKING = {
  task: 1,
  period: '2018-Q2',
  asks: '请帮助对接省级主管部门，明确试点支持政策。',
} as const
