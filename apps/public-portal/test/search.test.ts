import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { publishedOf } from '../src/published.ts'
import { searchIndexOf } from '../src/search/build.ts'
import { searcherOf } from '../src/search/find.ts'
import { fold } from '../src/search/fold.ts'
import { markedTitle, snippetOf } from '../src/search/marks.ts'
import { assets, files, paths, render } from '../src/site.tsx'
import { county } from './county.ts'
import { empty, real } from './real.ts'

const index = searchIndexOf(publishedOf(real))
const searcher = searcherOf(index)
const found = (query: string): readonly string[] =>
  searcher.find(query).hits.map(({ entry }) => entry.address)

describe('what is asked and what comes first', () => {
  it.each([
    ['环保局', 'departments/hbj/'],
    ['市环保局', 'departments/hbj/'],
    ['环保', 'departments/hbj/'],
    ['环境保护局', 'departments/hbj/'],
    ['環保局', 'departments/hbj/'],
    ['hbj', 'departments/hbj/'],
    ['HBJ', 'departments/hbj/'],
    ['ｈｂｊ', 'departments/hbj/'],
    ['shbj', 'departments/hbj/'],
    ['fgw', 'departments/fgw/'],
    ['發改委', 'departments/fgw/'],
    ['五水共治办', 'departments/wsgz/'],
    ['jthyj', null],
    ['36', 'tasks/36/'],
    ['３６', 'tasks/36/'],
    ['任务36', 'tasks/36/'],
    ['任务 36', 'tasks/36/'],
    ['第36项', 'tasks/36/'],
    ['第36项任务', 'tasks/36/'],
    ['第三十六项', 'tasks/36/'],
    ['第三十六项任务', 'tasks/36/'],
    ['任务三十六', 'tasks/36/'],
    ['任务 三十六', 'tasks/36/'],
    ['三十六', 'tasks/36/'],
    ['任务十', 'tasks/10/'],
    ['task 36', 'tasks/36/'],
    ['36.1', 'targets/36.1/'],
    ['g2', 'targets/G2/'],
    ['农村生活污水处理率', 'targets/36.1/'],
    ['農村生活汙水處理率', 'targets/36.1/'],
    ['绿色发展', 'chapters/3/'],
    ['督查考核', 'document/#clause-2'],
    ['网格化', 'experience/#experience'],
    ['嘉委发〔2017〕12号', 'document/#overall'],
    ['问题清单 10 条', 'history/#corrected-progress-36-2018-Q3-16'],
    ['第三季度重点任务', 'bulletins/2018-3/'],
    ['开放数据', 'data/'],
    ['open data', 'data/'],
    ['嘉善北部铁路', null],
  ])('%s → %s', (query, first) => {
    expect(found(query)[0] ?? null).toBe(first)
  })

  it('initials of the first words of a task find it', () => {
    for (const { entry } of searcher.find('任务').hits.filter(({ entry: { kind } }) => kind === 'task')) {
      const letters = (entry.initials?.[0] ?? '').replaceAll(' ', '').slice(0, 8)
      expect(found(letters), `${letters} ${entry.title}`).toContain(entry.address)
    }
  })
})

describe('laws', () => {
  /** Sentences that a reader sees, cut where terms are cut. */
  const sentences = index.entries.flatMap(({ title, texts = [], address }) =>
    [title, ...texts]
      .flatMap((text) => text.split(/[，。；：！？、\s\u3000,;:!?]+/))
      .filter((sentence) => /\p{Script=Han}{2}/u.test(sentence))
      .map((sentence) => ({ sentence, address })),
  )

  it('every public sentence is found by any two neighbouring characters of it', () => {
    const known = new Map<string, ReadonlySet<string>>()
    const answer = (pair: string): ReadonlySet<string> => {
      const before = known.get(pair)
      if (before !== undefined) return before
      const now = new Set(found(pair))
      known.set(pair, now)
      return now
    }
    const lost: string[] = []
    for (const { sentence, address } of sentences)
      for (const [, pair = ''] of sentence.matchAll(/(?=(\p{Script=Han}{2}))/gu))
        if (!answer(pair).has(address)) lost.push(`${pair} of ${sentence}`)
    expect(sentences.length).toBeGreaterThan(500)
    expect(lost.slice(0, 5)).toEqual([])
  })

  it('what the pages say of a task is in the index', () => {
    const all = index.entries
      .flatMap(({ title, names = [], texts = [] }) => [title, ...names, ...texts])
      .join('\n')
    for (const { text } of real.document.pillars.flatMap(({ sections }) =>
      sections.flatMap(({ tasks }) => tasks),
    ))
      expect(all).toContain(text)
    for (const { progress } of real.tasks) for (const { text } of progress) expect(all).toContain(text)
    for (const { text } of real.document.clauses) expect(all).toContain(text)
    for (const { blocks } of real.bulletins) for (const { heading } of blocks) expect(all).toContain(heading)
  })

  it('a mark is exactly what was looked for', () => {
    for (const query of ['环保局', '環保', '污水处理率', '36.1', 'g2', '治水经验', '五水共治办', '网格化']) {
      const { hits, terms } = searcher.find(query)
      expect(hits.length, query).toBeGreaterThan(0)
      let marks = 0
      for (const { entry } of hits)
        for (const pieces of [
          markedTitle(entry.title, terms, searcher.simpler, undefined),
          snippetOf(entry.texts ?? [], terms, searcher.simpler),
        ])
          for (const { text, marked } of pieces)
            if (marked) {
              marks++
              expect(terms, `${query}: ${text}`).toContain(fold(text, searcher.simpler))
            }
      expect(marks, query).toBeGreaterThan(query === '36.1' || query === 'g2' ? -1 : 0)
    }
  })

  it('the pieces of a title are the title, those of a snippet stand in a text', () => {
    for (const { entry } of searcher.find('治').hits) {
      const whole = markedTitle(entry.title, ['治'], searcher.simpler, undefined)
      expect(whole.map(({ text }) => text).join('')).toBe(entry.title)
      const { texts = [''] } = entry
      const snippet = snippetOf(texts, ['治'], searcher.simpler)
        .map(({ text }) => text)
        .filter((text) => text !== '……')
        .join('')
      expect(texts.some((text) => text.includes(snippet))).toBe(true)
    }
  })

  it('by initials the characters are marked that they stand for', () => {
    const [hit] = searcher.find('hbj').hits
    const pieces = markedTitle('市环保局', ['hbj'], searcher.simpler, hit?.entry.initials?.[0])
    expect(pieces).toEqual([
      { text: '市', marked: false },
      { text: '环保局', marked: true },
    ])
  })

  it('an empty query, or one of nothing but signs, finds nothing', () => {
    for (const query of ['', '   ', '，。', '“”', '（）']) expect(searcher.find(query).hits).toEqual([])
  })

  it('where nothing has all of a query, what has most of it is told apart', () => {
    const { loose, hits } = searcher.find('农村生活污水治理攻坚行动')
    expect([loose, hits.length > 0]).toEqual([true, true])
    expect(searcher.find('hbjxyz').hits).toEqual([])
  })
})

it.each(Object.entries({ real, empty, county }))(
  'the index of the %s publication leads to pages that there are',
  (_name, snapshot) => {
    const pages = new Map(paths(snapshot).map((path) => [path, render(path, snapshot)]))
    for (const { address, title } of searchIndexOf(publishedOf(snapshot)).entries) {
      const [page = '', anchor] = address.split('#')
      const html = pages.get(`${page}index.html`)
      expect(html, address).toBeDefined()
      expect(title, address).not.toBe('')
      if (anchor !== undefined) expect(html, address).toContain(` id="${anchor}"`)
    }
  },
)

it('withheld progress is not in the index', () => {
  expect(
    searcher.find('任务 61 进展').hits.every(({ entry }) => !entry.address.startsWith('tasks/61/#')),
  ).toBe(true)
})

it('gives the same bytes for the same snapshot', () => {
  expect(files(structuredClone(real))).toEqual(files(real))
})

describe('weights', () => {
  const zipped = (text: string): number => gzipSync(text, { level: 9 }).length
  const say = (what: string, bytes: number): void => {
    if (process.env.SAY_WEIGHTS !== undefined) process.stdout.write(`${what}: ${bytes} bytes\n`)
  }

  it('the script of the search weighs at most 8 KB compressed', () => {
    const script = assets().find(({ path }) => path === 'assets/search.js')
    say('search.js', zipped(script?.text ?? ''))
    expect(script?.text).toBeDefined()
    expect(zipped(script?.text ?? '')).toBeLessThan(8 * 1024)
  })

  it('the index weighs at most 24 KB compressed', () => {
    const [file] = files(real)
    const text = file?.text ?? ''
    say('search-index.json', text.length)
    say('search-index.json compressed', zipped(text))
    expect(zipped(text)).toBeLessThan(24 * 1024)
  })
})
