import { isWrapper, titleOf } from './chapters.ts'
import { spanOf } from './passage.ts'
import type { Pillar, Section, Span, Task } from './structure.ts'
import type { TaskFrom } from './tasks.ts'
import { simplified } from './traditional.ts'
import type { Part } from './tree.ts'

interface OpenSection {
  readonly heading: Part | null
  readonly title: string
  readonly tasks: Task[]
}

interface OpenPillar {
  readonly heading: Part | null
  readonly sections: OpenSection[]
}

/**
 * The official hierarchy: the outermost heading is the pillar, what stands between it and the task the section.
 * A heading that only announces tasks (重点任务) is neither, unless there is no other; missing levels are made up.
 */
export const pillarsOf = (tasks: readonly TaskFrom[], documentTitle: string): readonly Pillar[] => {
  const pillars: OpenPillar[] = []
  const direct = new Set(tasks.flatMap(({ draft }) => draft.headings.slice(-1)))
  for (const { draft, task } of tasks) {
    const [top = null, ...rest] = withoutWrapper(draft.headings, direct)
    const heading = rest.at(-1) ?? null
    const title = rest.map(titleOf).join(' / ')
    const pillar = lastOr(
      pillars,
      (one) => one.heading === top,
      () => ({ heading: top, sections: [] }),
    )
    const section = lastOr(
      pillar.sections,
      (one) => one.heading === heading,
      () => ({ heading, title, tasks: [] }),
    )
    section.tasks.push(task)
  }
  const ordinal = { section: 0 }
  return pillars.map((pillar, index) => closedPillar(pillar, index + 1, ordinal, documentTitle))
}

/** `direct`: headings with tasks right below them, which would otherwise stand beside their own sections. */
const withoutWrapper = (headings: readonly Part[], direct: ReadonlySet<Part>): readonly Part[] => {
  const [first] = headings
  return first !== undefined && isWrapper(first) && !direct.has(first) ? headings.slice(1) : headings
}

const lastOr = <A>(list: A[], fits: (one: A) => boolean, make: () => A): A => {
  const last = list.at(-1)
  if (last !== undefined && fits(last)) return last
  const made = make()
  list.push(made)
  return made
}

const NO_TITLE = '未分章任务'

const closedPillar = (
  { heading, sections }: OpenPillar,
  ordinal: number,
  counter: { section: number },
  documentTitle: string,
): Pillar => {
  const title = heading === null ? documentTitle || NO_TITLE : titleOf(heading)
  const closed = sections.map((section) => closedSection(section, title, counter))
  return {
    ordinal,
    title,
    ...nameOf(title),
    ...(heading === null ? { synthetic: true } : {}),
    sections: closed,
    span: covering(heading, closed),
  }
}

const closedSection = (
  { heading, title, tasks }: OpenSection,
  pillarTitle: string,
  counter: { section: number },
): Section => {
  counter.section += 1
  return {
    ordinal: counter.section,
    title: heading === null ? pillarTitle : title,
    ...(heading === null ? { synthetic: true } : {}),
    tasks,
    span: covering(heading, tasks),
  }
}

const covering = (heading: Part | null, parts: readonly { readonly span: Span }[]): Span => {
  const spans = [...(heading === null ? [] : [spanOf(heading.block.whole)]), ...parts.map(({ span }) => span)]
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Number.MAX_SAFE_INTEGER),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  }
}

const URGING = /^(?:坚持|加强|推进|深化|强化|着力|聚焦|突出|围绕|注重)(?=.{4})/
const BECOMING = /^(?:加快)?(?:建成|打造|建设|成为|构建|争创|争当|建好)(.{3,})$/

/** 坚持创新发展，建成产业转型升级引领区 → 创新发展 and 产业转型升级引领区. */
const nameOf = (title: string): { readonly name: string; readonly positioning: string | null } => {
  const [first = title, ...rest] = title.split('，')
  const becoming = BECOMING.exec(simplified(rest.join('，')))
  const positioning = becoming?.[1] === undefined ? null : title.slice(title.length - becoming[1].length)
  const whole = positioning === null ? title : first
  return { name: whole.slice(URGING.exec(simplified(whole))?.[0].length ?? 0), positioning }
}
