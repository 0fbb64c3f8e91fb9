import { tasksOf } from '../../policy/index.ts'
import { chapterPage, departmentPage, taskPage } from '../addresses.ts'
import type { PublishedFile } from '../render.ts'
import type { Snapshot } from '../snapshot.ts'
import { atom, type Feed, type WrittenEntries } from './atom.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './entry.ts'

/** A feed holds at most so many entries: the newest. */
export const MOST_ENTRIES = 50

/** The address of the feed that belongs to a page; null where none does. */
export const feedOf = (page: string): string | null => {
  if (page === '') return 'feeds/all.xml'
  const [, room, key] = /^(chapters|tasks|departments)\/([^/]+)\/$/.exec(page) ?? []
  return room === undefined || key === undefined ? null : `feeds/${room}/${key}.xml`
}

/** The news of the whole programme, of each chapter, each task and each unit that has a page. */
export const feedsOf = (snapshot: Snapshot): readonly (Feed & { readonly of: string })[] => {
  const { document, departments, name } = snapshot
  const entries = entriesOf(snapshot)
  const tasks = tasksOf(document)
  const feed = (page: string, of: string, about: (entry: Entry) => boolean) => ({
    ...{ of, page, path: feedOf(page) ?? 'feeds/all.xml' },
    title: of === '' ? name : `${of} - ${name}`,
    author: snapshot.owner.owner ?? name,
    slug: snapshot.slug,
    since: document.date ?? snapshot.history.at(-1)?.issuedOn ?? snapshot.issuedOn,
    entries: entries.filter(about).slice(0, MOST_ENTRIES),
  })
  /** News of these tasks. */
  const ofTasks = (ordinals: readonly number[]) => {
    const own = new Set(ordinals)
    return ({ task }: Entry): boolean => task !== null && own.has(task)
  }
  return [
    feed('', '', () => true),
    ...document.pillars.map((pillar) =>
      feed(
        chapterPage(pillar.ordinal),
        pillar.name,
        ofTasks(pillar.sections.flatMap((section) => section.tasks.map(({ ordinal }) => ordinal))),
      ),
    ),
    ...tasks.map(({ ordinal }) => feed(taskPage(ordinal), `任务 ${ordinal}`, ofTasks([ordinal]))),
    ...departments.flatMap(({ id, name: unit }) => {
      const own = tasks.filter(({ lead, supports }) => lead === id || supports.includes(id))
      return own.length === 0
        ? []
        : [feed(departmentPage(id), unit, ofTasks(own.map(({ ordinal }) => ordinal)))]
    }),
  ]
}

export const feedFiles = (snapshot: Snapshot): readonly PublishedFile[] => {
  const written: WrittenEntries = new Map()
  return feedsOf(snapshot).map((feed) => ({ path: feed.path, text: atom(feed, written) }))
}
