import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { copyOf, jiashan, serve } from '../src/installation.ts'

let place: Awaited<ReturnType<typeof copyOf>>

beforeAll(async () => {
  place = await copyOf(inject('demonstration'))
})
afterAll(() => place.drop())

interface Figure {
  readonly value: string
  readonly source: { readonly name: string }
  readonly demo: boolean
}

/** The real figures of 2020 that the open data holds on a business day. */
const figuresOn = async (today: string): Promise<readonly Figure[]> => {
  const server = await serve(place, { JIASHAN_TODAY: today })
  expect(await jiashan(place, 'publish')).toMatchObject({ code: 0 })
  const text = await (await fetch(`${server.origin}/data/targets.json`)).text()
  await server.end()
  const found: Figure[] = []
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'value' in value && 'source' in value)
      found.push(value as Figure)
    return value
  })
  return found.filter((one) => ['65266', '40741'].includes(one.value))
}

it('shows a real figure only from the day on which it became known, with its source', async () => {
  expect(await figuresOn('2021-01-25')).toEqual([])
  const known = await figuresOn('2021-01-26')
  expect(known.map((one) => one.value).toSorted()).toEqual(['40741', '65266'])
  for (const figure of known) expect(figure).toMatchObject({ demo: false, source: { name: '嘉善新闻网' } })
})

it('never lets business time run behind the journal', async () => {
  const server = await serve(place, { JIASHAN_TODAY: '2018-11-05' })
  const answer = (await (await fetch(`${server.origin}/trpc/session.me`)).json()) as {
    result: { data: { today: string } }
  }
  expect(answer.result.data.today).toBe('2021-01-26')
  await server.end()
})
