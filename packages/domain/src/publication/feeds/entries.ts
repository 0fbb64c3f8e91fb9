import { type PlainDate, sayDate, sayPeriod } from '../../calendar/index.ts'
import { sayAbout } from '../../indicators/index.ts'
import { type Target, targetsOf, tasksOf } from '../../policy/index.ts'
import { compareText } from '../../record/compare-text.ts'
import {
  type Amendment,
  amendmentAnchor,
  amendmentPage,
  bulletinPage,
  isCorrection,
  observationPage,
  reportPage,
} from '../addresses.ts'
import { ITEM_KIND_LABEL } from '../published-record.ts'
import type { Snapshot } from '../snapshot.ts'

/** One piece of news: what was published, corrected or withdrawn. */
export interface Entry {
  /** Stable over publications: the same thing keeps it. */
  readonly key: string
  readonly title: string
  /** The day on which it became news: news is what is new to whoever reads it, however old it was when it was published. */
  readonly on: PlainDate
  /** The day on which it was accepted, became known or was signed. */
  readonly formedOn: PlainDate
  /** From the root of the site. */
  readonly page: string
  readonly text: string
  readonly kind: string
  readonly demo: boolean
  /** The task it is about; null where it is about none. */
  readonly task: number | null
}

type Formed = Omit<Entry, 'on'>

/** All news of a snapshot, newest first; of one day what was formed last, then in the order of keys. */
export const entriesOf = (snapshot: Snapshot): readonly Entry[] =>
  [
    ...[...progressOf(snapshot), ...figuresOf(snapshot), ...bulletinsOf(snapshot)].map(
      (one): Entry => ({ ...one, on: snapshot.since[one.key] ?? one.formedOn }),
    ),
    ...[...snapshot.corrections, ...snapshot.withdrawals].map((one) => amended(one, snapshot)),
  ].toSorted(
    (a, b) => compareText(b.on, a.on) || compareText(b.formedOn, a.formedOn) || compareText(a.key, b.key),
  )

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
      ...{ kind: ITEM_KIND_LABEL.figure, demo, task: taskOf(document, targets.get(target)) },
    }))
}

const taskOf = (document: Snapshot['document'], target: Target | undefined): number | null =>
  target === undefined
    ? null
    : (tasksOf(document).find(({ targets }) => targets.includes(target))?.ordinal ?? null)

const amended = (one: Amendment, { document, demo }: Snapshot): Entry => ({
  key: amendmentAnchor(one),
  title: `${isCorrection(one) ? '更正' : '撤回'}：${one.title}`,
  ...{ on: one.on, formedOn: one.on },
  page: amendmentPage(one),
  text: isCorrection(one) ? `原为：${one.before}\n现为：${one.after}` : `原因：${one.because}`,
  kind: isCorrection(one) ? '更正' : '撤回',
  demo,
  task:
    one.task ??
    taskOf(
      document,
      targetsOf(document).find(({ key }) => key === one.target),
    ),
})

const bulletinsOf = ({ bulletins }: Snapshot): readonly Formed[] =>
  bulletins.map(({ key, title, signedOn, publisher, blocks, demo }) => ({
    key: `bulletin/${key}`,
    title,
    formedOn: signedOn,
    page: bulletinPage(key),
    text: [`编印单位：${publisher}`, ...blocks.map(({ heading }) => heading)].join('\n'),
    ...{ kind: ITEM_KIND_LABEL.bulletin, demo, task: null },
  }))
