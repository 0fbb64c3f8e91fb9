import { openData } from '@jiashan/domain/publication'
import { SEAL } from '@jiashan/domain/publication/seal'
import { describe, expect, it } from 'vitest'
import { assets, paths, render } from '../src/site.tsx'
import { county } from './county.ts'
import { empty, real } from './real.ts'

const SITES = { real, empty, county }

/** Files that the publisher adds beside pages and assets. */
const SEALED = Object.values(SEAL)

/** Served at any address, so it alone starts from the root. */
const LOST = /404\.html$/

const attributes = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')

const textOf = (html: string): string =>
  html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')

describe.each(Object.entries(SITES))('the %s publication', (_name, snapshot) => {
  const pages = new Map(paths(snapshot).map((path) => [path, render(path, snapshot)]))
  const files = new Set([
    ...pages.keys(),
    ...assets().map(({ path }) => path),
    ...openData(snapshot).map(({ path }) => path),
    ...SEALED,
  ])

  it('has every page in Chinese and in English', () => {
    const chinese = [...pages.keys()].filter((path) => !path.startsWith('en/'))
    expect([...pages.keys()].filter((path) => path.startsWith('en/'))).toEqual(
      chinese.map((path) => `en/${path}`),
    )
    for (const page of [
      'index.html',
      'document/index.html',
      'tasks/1/index.html',
      'sections/1/index.html',
      'results/index.html',
      'bulletins/index.html',
      'late/index.html',
      'experience/index.html',
      'history/index.html',
      'map/index.html',
      'about/index.html',
      '404.html',
    ])
      expect(chinese).toContain(page)
  })

  it('gives each page a language, a title, a description and one main heading', () => {
    for (const [path, html] of pages) {
      expect(html.startsWith('<!doctype html>\n<html lang='), path).toBe(true)
      expect(html, path).toContain(path.startsWith('en/') ? '<html lang="en">' : '<html lang="zh-CN">')
      expect(/<title>([^<]+)<\/title>/.exec(html)?.[1]?.length, path).toBeGreaterThan(3)
      expect(/name="description" content="([^"]+)"/.exec(html)?.[1]?.length, path).toBeGreaterThan(5)
      expect(html.match(/<h1/g), path).toHaveLength(1)
    }
  })

  it('never leaves out a level of headings, and has the landmarks of a page', () => {
    for (const [path, html] of pages) {
      const levels = [...html.matchAll(/<h([1-6])/g)].map((one) => Number(one[1]))
      const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
      expect(jumps, `${path}: ${levels.join(' ')}`).toEqual([])
      for (const landmark of [/<header class="head/g, /<main /g, /<footer /g, /<a class="skip"/g])
        if (!LOST.test(path)) expect(html.match(landmark), path).toHaveLength(1)
    }
  })

  it('names every region, list of links and picture that it labels by another', () => {
    for (const [path, html] of pages) {
      const ids = new Set(attributes(html, 'id'))
      const named = attributes(html, 'aria-labelledby').flatMap((list) => list.split(' '))
      expect(
        [...named, ...attributes(html, 'for')].filter((id) => !ids.has(id)),
        path,
      ).toEqual([])
    }
  })

  it('titles no two pages of a language alike', () => {
    for (const english of [true, false]) {
      const titles = [...pages]
        .filter(([path]) => path.startsWith('en/') === english)
        .map(([, html]) => /<title>([^<]+)/.exec(html)?.[1])
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    }
  })

  it('links within itself only to what is there, anchors included', () => {
    const broken: string[] = []
    for (const [path, html] of pages) {
      const base = new URL(LOST.test(path) ? path.replace(LOST, '') : path, 'http://site.invalid/')
      for (const link of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
        const url = new URL(link.replaceAll('&amp;', '&'), base)
        if (url.host !== 'site.invalid' || /^\/(en\/)?$/.test(link)) continue
        const file = `${url.pathname.slice(1)}${url.pathname.endsWith('/') ? 'index.html' : ''}`
        const anchor = decodeURIComponent(url.hash.slice(1))
        if (!files.has(file)) broken.push(`${path} → ${link}`)
        else if (anchor !== '' && !pages.get(file)?.includes(` id="${anchor}"`))
          broken.push(`${path} → ${link}`)
      }
    }
    expect(broken).toEqual([])
  })

  it('uses relative links only, so that it works under any path', () => {
    for (const [path, html] of pages)
      for (const link of [...attributes(html, 'href'), ...attributes(html, 'src')])
        if (!(LOST.test(path) && /^\/(en\/)?$/.test(link))) expect(link, path).not.toMatch(/^\/|^http:/)
  })

  it('has a page for lost addresses that needs no file: it has its style, and looks for the root of the site', () => {
    for (const [path, root] of [
      ['404.html', '/'],
      ['en/404.html', '/en/'],
    ] as const) {
      const html = pages.get(path) ?? ''
      expect(html).toMatch(
        new RegExp(
          `<base href="${root}"/><script type="module">[^<]*data/signature.json[^<]*</script><style>`,
        ),
      )
      expect(html).not.toContain('rel="stylesheet"')
    }
  })

  it('carries no script of its own, but for the page of lost addresses: only the two files of the site', () => {
    for (const [path, html] of pages) {
      const own = LOST.test(path) ? html.replace(/<script type="module">[\s\S]*?<\/script>/, '') : html
      expect(own, path).not.toMatch(/<script(?![^>]* src=)| on[a-z]+=/)
      expect([...html.matchAll(/<script[^>]* src="[^"]*\/?(assets\/[^"]+)"/g)].map((one) => one[1])).toEqual([
        'assets/modes.js',
        'assets/site.js',
      ])
    }
  })

  it('never shows the words of a missing value', () => {
    for (const [path, html] of pages)
      expect(textOf(html), path).not.toMatch(/undefined|NaN|null|\[object|Invalid/)
  })

  it('repeats no id on a page', () => {
    for (const [path, html] of pages) {
      const ids = attributes(html, 'id')
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([])
    }
  })

  it('gives the same bytes for the same snapshot', () => {
    const again = structuredClone(snapshot)
    for (const [path, html] of pages) expect(render(path, again) === html, path).toBe(true)
  })

  it('reaches every page from its map', () => {
    for (const language of ['', 'en/']) {
      const linked = new Set(
        attributes(pages.get(`${language}map/index.html`) ?? '', 'href').map((link) =>
          new URL(`${link.split('#')[0]}index.html`, `http://site.invalid/${language}map/`).pathname.slice(1),
        ),
      )
      const own = [...pages.keys()].filter((path) => path.startsWith('en/') === (language === 'en/'))
      expect(own.filter((path) => !LOST.test(path) && !linked.has(path))).toEqual([])
    }
  })

  it('keeps the number of the publication off the pages that stay the same', () => {
    const later = { ...snapshot, number: snapshot.number + 1 }
    const changed = paths(later).filter((path) => render(path, later) !== pages.get(path))
    expect(changed).toEqual(['index.html', 'data/index.html', 'en/index.html', 'en/data/index.html'])
  })
})

it('a path that is not listed is refused', () => {
  expect(() => render('tasks/70/index.html', real)).toThrow('no page at tasks/70/index.html')
})

it('keeps a cancelled milestone in sight, struck, in both languages', () => {
  for (const [path, word] of [
    ['tasks/1/index.html', '已取消'],
    ['en/tasks/1/index.html', 'Cancelled'],
  ] as const) {
    const page = render(path, county)
    expect(page, path).toMatch(/<s>建成二期<\/s>/)
    expect(textOf(page).replace(/\s+/g, ' '), path).toContain(word)
  }
})
