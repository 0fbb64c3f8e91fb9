import { plainDate } from '../../src/calendar/index.ts'
import { compose, type Snapshot } from '../../src/publication/index.ts'
import { material } from './sample.ts'

const sample = compose(material())

/** The sample with everything that can be news. */
export const newsworthy: Snapshot = {
  ...sample,
  since: { ...sample.since, 'bulletin/2018-3': plainDate('2018-11-05') },
  bulletins: [
    {
      key: '2018-3',
      kind: 'bulletin',
      number: 3,
      title: '关于<三季度>进展 & 问题的通报',
      publisher: '协调小组办公室',
      signedOn: plainDate('2018-10-26'),
      span: { from: plainDate('2018-07-01'), to: plainDate('2018-09-30') },
      blocks: [{ heading: '总体情况', text: '按期推进', table: null }],
      demo: true,
    },
  ],
  corrections: [
    {
      kind: 'progress',
      key: 'progress/1/2018-Q2',
      title: '第 1 项任务 2018 年第二季度进展',
      task: 1,
      target: null,
      before: '10 条',
      after: '12 条',
      number: 2,
      on: plainDate('2018-11-05'),
    },
  ],
  withdrawals: [
    {
      kind: 'figure',
      key: 'figure/2.1/2017',
      title: '指标 2.1 的 2017 年监测值',
      task: null,
      target: '2.1',
      number: 2,
      on: plainDate('2018-11-05'),
      because: '来源有误',
    },
  ],
}
