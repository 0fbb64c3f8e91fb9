import { columnsOf, DATASETS, feedOf } from '@jiashan/domain/publication'
import { describe, expect, it } from 'vitest'
import { render } from '../src/site.tsx'
import { county } from './county.ts'
import { real } from './real.ts'

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u2060]+/g, ' ')

describe.each([
  ['data/index.html', '网站主办单位尚未指定许可', '../'],
  ['en/data/index.html', 'The owner of the site has not named a licence yet', '../../'],
])('%s', (path, noLicence, home) => {
  const html = render(path, real)

  it('documents every file and every field of it', () => {
    for (const { name, fields } of DATASETS) {
      for (const end of ['json', 'csv']) expect(html).toContain(`href="${home}data/${name}.${end}"`)
      expect(html).toContain(`href="${home}data/schema/${name}.json"`)
      for (const { name: column } of columnsOf(fields)) expect(html).toContain(`<code>${column}</code>`)
    }
  })

  it('says how the data may be used, and that nobody has said so yet', () => {
    expect(textOf(html)).toContain(noLicence)
    const licensed = { ...real, owner: { ...real.owner, licence: 'https://example.org/licence' } }
    expect(render(path, licensed)).toContain('<a href="https://example.org/licence">')
    expect(textOf(render(path, licensed))).not.toContain(noLicence)
  })

  it('claims no sizes', () => {
    expect(textOf(html)).not.toMatch(/\d\s?(?:KB|MB|bytes|字节)/)
  })
})

it('a page that has a feed of its own names it in its head and leads to it at its foot', () => {
  for (const page of ['', 'chapters/3/', 'tasks/36/', 'departments/hbj/']) {
    const html = render(`${page}index.html`, real)
    const feed = `${'../'.repeat(page.split('/').length - 1)}${feedOf(page)}`
    expect(html, page).toMatch(
      new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]* href="${feed}"`),
    )
    expect(html, page).toContain(`<a href="${feed}" type="application/atom+xml">`)
  }
  expect(render('targets/index.html', real)).not.toContain(
    '<link rel="alternate" type="application/atom+xml"',
  )
})

describe('a figure', () => {
  it('has an address of its own and a citation that names value, unit, source and day', () => {
    const html = render('targets/3.1/index.html', real)
    expect(html).toContain('<tr id="2019-Q3">')
    expect(html).toContain('<a href="./#2019-Q3" rel="bookmark">')
    const cited = [...html.matchAll(/data-cite="([^"]+)"/g)].map(([, text]) => text)
    expect(cited).toHaveLength(3)
    expect(cited.at(-1)).toMatch(
      /2019年三季度，60\u00a0人（来源：嘉善新闻网，2021年1月26日公布），嘉委发〔2017〕12号/,
    )
  })

  it('is cited by the document where it has no number', () => {
    expect(render('targets/1.1/index.html', county)).toContain('某县试点工作方案，见“某县试点”公开网站')
  })
})
