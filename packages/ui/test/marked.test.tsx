import { differing } from '@jiashan/domain/record'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Marked } from '../src/index.ts'

it('marks what is gone on one side and what is new on the other', () => {
  const of = differing('完成 10 户', '完成 12 户，验收')
  expect(renderToStaticMarkup(<Marked of={of} side="before" />)).toBe('完成 <del>10 户</del>')
  expect(renderToStaticMarkup(<Marked of={of} side="after" />)).toBe('完成 <ins>12 户，验收</ins>')
})
