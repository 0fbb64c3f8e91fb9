import { type Period, plainDate } from '@jiashan/domain/calendar'
import type { Snapshot } from '@jiashan/domain/publication'
import type { DepartmentId } from '@jiashan/domain/record'

const decided = (what: string) => ({ disclosed: true, because: `示例设定：市协调小组决定公开${what}。` })

const lapse = (department: string, task: number, reported: string | null) => ({
  department: department as DepartmentId,
  task,
  period: '2018-Q3' as Period,
  dueOn: plainDate('2018-10-15'),
  reportedOn: reported === null ? null : plainDate(reported),
  demo: true,
})

/** What the group decided to disclose beside tasks and targets, and the record of what changed; all invented. */
export const papers = {
  disclosed: {
    lights: decided('各项任务的进度灯、指标灯和报送灯'),
    results: decided('年度考核得分及其依据'),
    bulletins: decided('专报'),
    lateList: decided('迟报名单'),
  },
  bulletins: [
    {
      key: '2018-3',
      kind: 'bulletin',
      number: 3,
      title: '关于2018年第三季度重点任务进展情况的通报',
      publisher: '嘉善县域科学发展示范点市协调小组办公室',
      signedOn: plainDate('2018-10-26'),
      span: { from: plainDate('2018-07-01'), to: plainDate('2018-09-30') },
      blocks: [
        {
          heading: '总体情况',
          text: '三季度69项任务按期推进，其中7项预警、6项滞后。\n滞后任务集中在生态环境和交通两个方面，市协调小组办公室已逐项提醒牵头单位。',
          table: null,
        },
        {
          heading: '滞后任务',
          text: '',
          table: {
            columns: ['任务', '牵头单位', '应完成', '状态', '原因'],
            rows: [
              ['任务 2', '市发改委', '2018年9月30日', '滞后', '中期评估未完成'],
              ['任务 37', '市环保局', '2018年9月30日', '滞后', '现场核查延期，相关第三方检测报告尚未出具'],
            ],
          },
        },
      ],
      demo: true,
    },
    {
      key: '2018-2',
      kind: 'summary',
      number: 2,
      title: '2018年上半年督查总结',
      publisher: '嘉善县域科学发展示范点市协调小组办公室',
      signedOn: plainDate('2018-07-30'),
      span: { from: plainDate('2018-01-01'), to: plainDate('2018-06-30') },
      blocks: [],
      demo: true,
    },
  ],
  lateList: [lapse('hbj', 37, '2018-10-19'), lapse('kjj', 3, null)],
  coverage: [
    {
      key: '17-1',
      sort: 'experience',
      title: '“河长制＋网格化”治水经验',
      by: '省治水办',
      level: 'provincial',
      on: plainDate('2018-09-12'),
      task: 36,
      link: null,
      summary: '把河道分段纳入网格，网格员每日巡查，问题 24 小时内交办，做法在全省推广。',
      demo: true,
    },
    {
      key: '17-2',
      sort: 'coverage',
      title: '嘉善：科学发展示范点的绿色答卷',
      by: '浙江日报',
      level: 'provincial',
      on: plainDate('2018-10-08'),
      task: null,
      link: 'https://example.org/news',
      summary: '',
      demo: true,
    },
  ],
  corrections: [
    {
      kind: 'progress',
      key: 'progress/36/2018-Q3',
      title: '第 36 项任务 2018 年第三季度进展',
      task: 36,
      target: null,
      before: '完成现场核查，形成问题清单 10 条，已整改 9 条。',
      after: '完成现场核查，形成问题清单 12 条，已整改 9 条。',
      number: 16,
      on: plainDate('2021-01-27'),
    },
    {
      kind: 'figure',
      key: 'figure/G2/2020',
      title: '城镇居民人均可支配收入 2020 年监测值',
      task: null,
      target: 'G2',
      before: '65,200 元',
      after: '65,266 元',
      number: 15,
      on: plainDate('2020-12-30'),
    },
  ],
  withdrawals: [
    {
      kind: 'coverage',
      key: 'coverage/17',
      title: '关于先行区建设的报道',
      task: 12,
      target: null,
      number: 16,
      on: plainDate('2021-01-27'),
      because: '来源网页已经失效，无法核对。',
    },
  ],
  history: [
    { number: 16, issuedOn: plainDate('2021-01-27'), added: 72, corrected: 1, withdrawn: 1 },
    { number: 15, issuedOn: plainDate('2020-12-30'), added: 3, corrected: 1, withdrawn: 0 },
    { number: 14, issuedOn: plainDate('2020-11-05'), added: 64, corrected: 0, withdrawn: 0 },
  ],
  owner: {
    owner: '嘉善县域科学发展示范点市协调小组办公室（示例）',
    siteCode: '3304000000',
    icp: '浙ICP备00000000号',
    police: '浙公网安备00000000000000号',
    report: 'https://zfwzgl.www.gov.cn/',
    contact: '0573-00000000，嘉兴市（示例）',
    licence: null,
  },
} as const satisfies Partial<Snapshot>
