import { sayDate, sayPeriod } from '../../calendar/index.ts'
import { sayAbout } from '../../indicators/index.ts'
import { targetsOf, taskOfTarget } from '../../policy/index.ts'
import { compareText } from '../../record/compare-text.ts'
import {
  type Amendment,
  amendmentAnchor,
  amendmentPage,
  isCorrection,
  observationPage,
  reportPage,
  taskPage,
} from '../addresses.ts'
import { ITEM_KIND_LABEL } from '../published-record.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Entry, Formed } from './entry.ts'
import { papersOf } from './papers.ts'

/** All news of a snapshot, newest first; of one day what was formed last, then in the order of keys. */
export const entriesOf = (snapshot: Snapshot): readonly Entry[] =>
  [
    ...[...plansOf(snapshot), ...progressOf(snapshot), ...figuresOf(snapshot), ...papersOf(snapshot)].map(
      (one): Entry => ({ ...one, on: snapshot.since[one.key] ?? one.formedOn }),
    ),
    ...[...snapshot.corrections, ...snapshot.withdrawals].map((one) => amended(one, snapshot)),
  ].toSorted(
    (a, b) => compareText(b.on, a.on) || compareText(b.formedOn, a.formedOn) || compareText(a.key, b.key),
  )

/** A year's milestones are news when they are published, and anew when they are corrected. */
const plansOf = ({ since, demo }: Snapshot): readonly Formed[] =>
  Object.entries(since).flatMap(([key, on]) => {
    const [kind, task, year] = key.split('/')
    return kind === 'plan'
      ? [
          {
            key,
            title: `任务 ${task}：${year}年时间节点`,
            formedOn: on,
            page: `${taskPage(Number(task))}#milestones`,
            text: '经批准的时间节点及其成果、期限，见任务页。',
            ...{ kind: ITEM_KIND_LABEL.plan, demo, task: Number(task) },
          },
        ]
      : []
  })

const progressOf = ({ tasks }: Snapshot): readonly Formed[] =>
  tasks.flatMap(({ ordinal, progress }) =>
    progress.map(({ period, text, nextStep, acceptedOn, demo }) => ({
      key: `progress/${ordinal}/${period}`,
      title: `任务 ${ordinal}：${sayPeriod(period)}进展`,
      formedOn: acceptedOn,
      page: reportPage(ordinal, period),
      text: nextStep === '' ? text : `${text}\n下一步：${nextStep}`,
      ...{ kind: ITEM_KIND_LABEL.progress, demo, task: ordinal },
    })),
  )

const figuresOf = ({ document, observations }: Snapshot): readonly Formed[] => {
  const targets = new Map(targetsOf(document).map((target) => [target.key, target]))
  return observations
    .filter(({ standing }) => standing === 'confirmed')
    .map(({ target, about, value, unit, source, knownOn, demo }) => ({
      key: `figure/${target}/${about}`,
      title: `${targets.get(target)?.subject ?? target}：${sayAbout(about)} ${value} ${unit}`,
      formedOn: knownOn,
      page: observationPage(target, about),
      text: `来源：${source.name}，${sayDate(knownOn)}公布。`,
      ...{ kind: ITEM_KIND_LABEL.figure, demo, task: taskOfTarget(document, target)?.ordinal ?? null },
    }))
}

const amended = (one: Amendment, { document, demo }: Snapshot): Entry => ({
  key: amendmentAnchor(one),
  title: `${isCorrection(one) ? '更正' : '撤回'}：${one.title}`,
  ...{ on: one.on, formedOn: one.on },
  page: amendmentPage(one),
  text: amendedText(one),
  kind: isCorrection(one) ? '更正' : '撤回',
  demo,
  task: one.task ?? (one.target === null ? null : (taskOfTarget(document, one.target)?.ordinal ?? null)),
})

const amendedText = (one: Amendment): string => {
  if (!isCorrection(one)) return `原因：${one.because}`
  return one.before === '' ? '更正前后的文字不再公开。' : `原为：${one.before}\n现为：${one.after}`
}
