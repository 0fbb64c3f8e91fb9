import type { PlainDate } from '../../calendar/index.ts'
import type { Entry } from './entry.ts'

/** A feed before it is written. */
export interface Feed {
  /** Where its file lies, from the root of the site. */
  readonly path: string
  readonly title: string
  /** The page that shows the same. */
  readonly page: string
  readonly author: string
  /** Short name of the programme, which makes ids of different programmes differ. */
  readonly slug: string
  /** When nothing has been published of it yet: the day from which it speaks. */
  readonly since: PlainDate
  readonly entries: readonly Entry[]
}

/**
 * Atom (RFC 4287). What a feed says does not depend on the publication it comes with, so that an unchanged feed keeps
 * its bytes. Links are relative and there is no `xml:base`: the site works under any address, so a reader resolves them
 * against the address that it fetched the feed from. Ids cannot be addresses for the same reason: they are `tag:` URIs
 * (RFC 4151) of a host under `.invalid`, which nobody else can own.
 */
export const atom = (
  { path, title, page, author, slug, since, entries }: Feed,
  written: WrittenEntries = new Map(),
): string => {
  const home = '../'.repeat(path.split('/').length - 1)
  const id = (key: string): string => `tag:${slug}.invalid,${since}:${encodeURI(key)}`
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    ` <id>${escaped(id(path))}</id>`,
    ` <title>${escaped(title)}</title>`,
    ` <updated>${instant(entries[0]?.on ?? since)}</updated>`,
    ` <author><name>${escaped(author)}</name></author>`,
    ` ${link('self', 'application/atom+xml', path.split('/').at(-1) ?? path)}`,
    ` ${link('alternate', 'text/html', `${home}${page}`)}`,
    ...entries.map((entry) => {
      const known = written.get(entry)
      if (known?.home === home) return known.text
      const text = entryText(entry, id(entry.key), home)
      written.set(entry, { home, text })
      return text
    }),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

/** Entries of one programme as they were written before, for they stand in several feeds, mostly with the same way home. */
export type WrittenEntries = Map<Entry, { readonly home: string; readonly text: string }>

const entryText = (entry: Entry, id: string, home: string): string =>
  [
    ' <entry>',
    `  <id>${escaped(id)}</id>`,
    `  <title>${escaped(entry.title)}${entry.demo ? '（演示数据）' : ''}</title>`,
    `  <updated>${instant(entry.on)}</updated>`,
    `  ${link('alternate', 'text/html', `${home}${entry.page}`)}`,
    `  <category term="${escaped(entry.kind)}"/>`,
    ...(entry.demo ? ['  <category term="demo" label="演示数据"/>'] : []),
    `  <content type="text">${escaped(entry.text)}</content>`,
    ' </entry>',
  ].join('\n')

const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`

/** Days are days of the county: they begin at midnight in China. */
const instant = (day: PlainDate): string => `${day}T00:00:00+08:00`

/** Characters that XML 1.0 cannot hold even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const ENTITY: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(IMPOSSIBLE, '')
    .replace(/[&<>"\r]/g, (character) => ENTITY[character] ?? character)
