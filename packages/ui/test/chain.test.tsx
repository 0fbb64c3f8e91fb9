import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Chain, DemoMark } from '../src/index.ts'

const html = renderToStaticMarkup(
  <Chain
    steps={[
      { label: '文件原句', href: '../../document/#task-36' },
      { label: '任务 36', href: './', current: true },
      { label: '佐证：未公开' },
    ]}
  />,
)

it('links that exist are live', () => {
  expect(html).toContain('<a href="../../document/#task-36">文件原句</a>')
})

it('the present link is marked and leads nowhere', () => {
  expect(html).toContain('<li class="chain-here"><span aria-current="page">任务 36</span></li>')
})

it('a step without a page is said in words', () => {
  expect(html).toContain('<li class="chain-plain"><span>佐证：未公开</span></li>')
})

it('invented figures are marked in words', () => {
  expect(renderToStaticMarkup(<DemoMark />)).toContain('演示数据')
  expect(renderToStaticMarkup(<DemoMark language="en" />)).toContain('demonstration data')
})
