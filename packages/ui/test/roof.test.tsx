import { LIGHTS } from '@jiashan/domain/supervision'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LightMark, Roof, type RoofTile, STATE_LABEL, TILE_STATES, Tiles } from '../src/index.ts'

const tiles: readonly RoofTile[] = TILE_STATES.map((state, index) => ({
  number: index + 34,
  state,
  because: `原因${index}`,
  href: `tasks/${index + 34}/`,
}))

const eaves = [{ name: '绿色发展', positioning: '生态文明样板区', href: 'chapters/3/', tiles }]

it('a tile is a link whose name says task, state and reason', () => {
  const html = renderToStaticMarkup(<Tiles tiles={tiles} />)
  expect(html).toContain('href="tasks/36/" aria-label="任务 36：滞后，原因2"')
})

it('a tile without address is an image with the same name', () => {
  const html = renderToStaticMarkup(<Tiles tiles={[{ number: 7, state: 'normal' }]} />)
  expect(html).toContain('role="img" aria-label="任务 7：正常"')
  expect(html).not.toContain('<a ')
})

it.each(TILE_STATES)('%s shows by an outline of its own and by a word', (state) => {
  const outline = (one: (typeof TILE_STATES)[number]): string =>
    renderToStaticMarkup(<LightMark light={one} />)
      .replace(/ class="[^"]*"/g, '')
      .replace(/[^\x20-\x7e]/g, '')
  const others = TILE_STATES.filter((one) => one !== state).map(outline)
  expect(others).not.toContain(outline(state))
  expect(renderToStaticMarkup(<LightMark light={state} />)).toContain(STATE_LABEL.zh[state])
  expect(renderToStaticMarkup(<LightMark light={state} language="en" />)).toContain(STATE_LABEL.en[state])
})

it('every light of the domain has a form', () => {
  expect([...LIGHTS, 'withheld'].toSorted()).toEqual([...TILE_STATES].toSorted())
})

it('a light that is not published is said in words', () => {
  expect(renderToStaticMarkup(<LightMark light={null} />)).toContain('未公开')
})

it('an eave tells its chapter, its counts and its reasons as a table', () => {
  const html = renderToStaticMarkup(<Roof eaves={eaves} />)
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toContain('绿色发展 生态文明样板区')
  expect(text).toContain('1 正常')
  expect(text).toContain('1 未公开')
  expect(html).toContain('<th scope="row"><a href="tasks/36/">任务 36</a></th>')
  expect(html).toContain('<td>原因2</td>')
})

it('the unpublished state is explained only where it occurs', () => {
  const known = [{ name: '绿色发展', tiles: tiles.filter(({ state }) => state !== 'withheld') }]
  expect(renderToStaticMarkup(<Roof eaves={known} />)).not.toContain('未公开')
})

it('the roof carries five tasks or three hundred', () => {
  const many = Array.from({ length: 300 }, (_, index): RoofTile => ({ number: index + 1, state: 'normal' }))
  const html = renderToStaticMarkup(<Roof eaves={[{ name: '全部', tiles: many }]} table={false} />)
  expect(html.match(/role="img"/g)).toHaveLength(300)
  expect(html).toContain('<b>300</b> 正常')
})

it('in English the tile says the same', () => {
  const html = renderToStaticMarkup(<Tiles tiles={tiles} language="en" />)
  expect(html).toContain('aria-label="Task 36: behind – 原因2"')
})
