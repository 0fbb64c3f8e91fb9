import type { Snapshot } from '@jiashan/domain/publication'
import type { Language } from '@jiashan/ui'
import { aboutRoom } from './about/room.tsx'
import { bulletinsRoom } from './bulletins/room.tsx'
import { chaptersRoom } from './chapters/room.tsx'
import { dataRoom } from './data/room.tsx'
import { departmentsRoom } from './departments/room.tsx'
import { documentRoom } from './document/room.tsx'
import { experienceRoom } from './experience/room.tsx'
import { homeRoom } from './home/room.tsx'
import { lateRoom } from './late/room.tsx'
import { mapRoom } from './map/room.tsx'
import type { Page, Room } from './page.ts'
import { folderOf } from './place.tsx'
import { type Published, publishedOf } from './published.ts'
import { recordRoom } from './record/room.tsx'
import { resultsRoom } from './results/room.tsx'
import { searchRoom } from './search/room.tsx'
import { targetsRoom } from './targets/room.tsx'
import { tasksRoom } from './tasks/room.tsx'
import { verifyRoom } from './verify/room.tsx'
import { WORDS } from './words/index.ts'

const ROOMS: readonly Room[] = [
  homeRoom,
  documentRoom,
  chaptersRoom,
  tasksRoom,
  departmentsRoom,
  targetsRoom,
  resultsRoom,
  bulletinsRoom,
  lateRoom,
  experienceRoom,
  recordRoom,
  dataRoom,
  verifyRoom,
  searchRoom,
  aboutRoom,
  mapRoom,
]

const LANGUAGES: readonly Language[] = ['zh', 'en']

const pagesOf = (site: Published, language: Language): readonly Page[] =>
  ROOMS.flatMap((room) => room(site, WORDS[language]))

const fileOf = (language: Language, address: string): string =>
  `${folderOf(language, address)}${address === '' || address.endsWith('/') ? 'index.html' : ''}`

export const pathsOf = (site: Published): readonly string[] =>
  LANGUAGES.flatMap((language) => pagesOf(site, language).map(({ address }) => fileOf(language, address)))

/** The language and address of a path; the inverse of `fileOf`. */
export const addressOf = (path: string): { readonly language: Language; readonly address: string } => {
  const language = path.startsWith('en/') ? 'en' : 'zh'
  return { language, address: path.replace(/^en\//, '').replace(/index\.html$/, '') }
}

interface Shelf {
  readonly site: Published
  readonly pages: Readonly<Record<Language, ReadonlyMap<string, Page>>>
}

/** A snapshot never changes, so its pages are listed once for all of its renderings. */
const shelves = new WeakMap<Snapshot, Shelf>()

const shelfOf = (snapshot: Snapshot): Shelf => {
  const known = shelves.get(snapshot)
  if (known !== undefined) return known
  const site = publishedOf(snapshot)
  const byAddress = (language: Language): ReadonlyMap<string, Page> =>
    new Map(pagesOf(site, language).map((page) => [page.address, page]))
  const shelf = { site, pages: { zh: byAddress('zh'), en: byAddress('en') } }
  shelves.set(snapshot, shelf)
  return shelf
}

export const pageAt = (
  snapshot: Snapshot,
  language: Language,
  address: string,
): { readonly site: Published; readonly page: Page } => {
  const { site, pages } = shelfOf(snapshot)
  const page = pages[language].get(address)
  if (page === undefined) throw new RangeError(`no page at ${fileOf(language, address)}`)
  return { site, page }
}

/** A snapshot with everything found by its key, made once. */
export const siteOf = (snapshot: Snapshot): Published => shelfOf(snapshot).site
