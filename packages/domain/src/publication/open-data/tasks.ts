import { DUTY_MODES, type Task } from '../../policy/index.ts'
import type { DepartmentId } from '../../record/index.ts'
import { MILESTONE_STATES } from '../../reporting/index.ts'
import { LIGHT_LABEL } from '../../supervision/index.ts'
import { taskPage } from '../addresses.ts'
import { namesIn } from '../compose.ts'
import type { PublishedTask } from '../snapshot.ts'
import { dataset } from './dataset.ts'
import { choice, DAY, field, INTEGER, list, NUMBER, optional, record, TEXT } from './field.ts'
import { DAY_OR_NONE, DEMO, LIGHT, LIT, PAGE, SPAN, TEXT_OR_NONE } from './fields.ts'

const MILESTONE = record({
  title: field('节点名称', 'Milestone', TEXT),
  deliverable: field('成果', 'Deliverable', TEXT),
  dueOn: field('现定日期', 'Present date', DAY),
  originalDueOn: field('原定日期', 'Original date', DAY),
  extensions: field('调整次数', 'Times moved', INTEGER),
  weight: field('权重', 'Weight', NUMBER),
  state: field('完成情况', 'State', optional(choice(MILESTONE_STATES))),
  doneOn: field('完成日期', 'Day of completion', DAY_OR_NONE),
  percent: field('完成百分比', 'Per cent done', optional(INTEGER)),
  toldIn: field('说明完成情况的报送期', 'Period of the report that says so', TEXT_OR_NONE),
  light: field('状态与原因', 'Light with its reason', optional(LIT)),
})

const CANCELLED = record({
  title: field('节点名称', 'Milestone', TEXT),
  originalDueOn: field('原定日期', 'Original date', DAY),
  decidedOn: field('批准取消的日期', 'Day on which the cancellation was decided', DAY),
})

const PROGRESS = record({
  period: field('报送期', 'Period', TEXT),
  text: field('进展', 'Progress', TEXT),
  nextStep: field('下一步', 'Next step', TEXT),
  reportedOn: field('报送日期', 'Reported on', DAY),
  acceptedOn: field('采纳日期', 'Accepted on', DAY),
  demo: DEMO,
})

export const tasks = dataset({
  name: 'tasks',
  title: { zh: '任务', en: 'Tasks' },
  about: {
    zh: '每项任务的原文、责任单位、状态、节点与进展',
    en: 'wording, responsible units, status, milestones and progress of each task',
  },
  fields: {
    no: field('任务序号', 'Number of the task', INTEGER),
    number: field('文件所印序号', 'Number as printed in the document', TEXT_OR_NONE),
    pillar: field('重点领域', 'Chapter', TEXT),
    section: field('分项', 'Section', TEXT),
    text: field('官方原文', 'Official wording', TEXT),
    lead: field('牵头单位；文件未写明时为空', 'Lead unit; empty where the document names none', TEXT_OR_NONE),
    supports: field('配合单位', 'Supporting units', list(TEXT)),
    dutyModes: field('推进方式', 'What the document asks of the city', list(choice(DUTY_MODES))),
    targets: field('量化目标的编号', 'Keys of its quantified targets', list(TEXT)),
    light: field('状态；未公开时为空', 'Status; empty where not disclosed', optional(LIGHT)),
    lightLabel: field('状态的名称', 'The status in Chinese', TEXT_OR_NONE),
    because: field('状态的原因', 'Why it stands so', TEXT_OR_NONE),
    withheld: field('进展不公开的依据', 'Why its progress is not disclosed', TEXT_OR_NONE),
    latestPeriod: field('最近采纳的报送期', 'Period of the latest accepted report', TEXT_OR_NONE),
    latestProgress: field('最近采纳的进展', 'The latest accepted progress', TEXT_OR_NONE),
    demo: field('状态、节点、进展为演示而编造', 'Status, milestones and progress are invented', DEMO.shape),
    lights: field(
      '进度灯、指标灯、报送灯',
      'The lights of schedule, indicator and reporting',
      optional(
        record({
          schedule: field('进度灯', 'Schedule', LIT),
          indicator: field('指标灯', 'Indicator', LIT),
          reporting: field('报送灯', 'Reporting', LIT),
        }),
      ),
    ),
    milestones: field('时间节点', 'Milestones', list(MILESTONE)),
    cancelled: field('已取消的节点', 'Cancelled milestones', list(CANCELLED)),
    progress: field('采纳的进展，最近的在前', 'Accepted progress, newest first', list(PROGRESS)),
    span: field('在 document.txt 中的位置', 'Its place in document.txt', SPAN),
    page: PAGE,
  },
  rows: (snapshot) => {
    const name = namesIn(snapshot.departments)
    const published = new Map(snapshot.tasks.map((one) => [one.ordinal, one]))
    return snapshot.document.pillars.flatMap((pillar) =>
      pillar.sections.flatMap((section) =>
        section.tasks.map((task) => ({
          ...{ no: task.ordinal, pillar: pillar.title, section: section.title },
          ...wordingOf(task, name),
          ...standingOf(published.get(task.ordinal) ?? NOTHING, snapshot.demo),
          page: taskPage(task.ordinal),
        })),
      ),
    )
  },
})

const wordingOf = (
  { number, text, lead, supports, dutyModes, targets, span }: Task,
  name: (id: DepartmentId) => string,
) => ({
  ...{ number, text, dutyModes, span },
  lead: lead === null ? null : name(lead),
  supports: supports.map(name),
  targets: targets.map(({ key }) => key),
})

const NOTHING: Omit<PublishedTask, 'ordinal'> = {
  ...{ light: null, lights: null, withheld: null },
  ...{ milestones: [], cancelled: [], progress: [] },
}

const standingOf = (
  { light, lights, withheld, milestones, cancelled, progress }: Omit<PublishedTask, 'ordinal'>,
  demo: boolean,
) => ({
  ...{ lights, withheld, milestones, cancelled, progress },
  light: light?.light ?? null,
  lightLabel: light === null ? null : LIGHT_LABEL[light.light],
  because: light?.because ?? null,
  latestPeriod: progress[0]?.period ?? null,
  latestProgress: progress[0]?.text ?? null,
  demo: demo && (light !== null || milestones.length > 0 || progress.length > 0),
})
