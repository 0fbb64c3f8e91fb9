import { expect, it } from 'vitest'
import { journey } from '../src/journey.ts'

const { server, goOnTo, jiashan } = journey('2021-01-25')

interface Figure {
  readonly value: string
  readonly source: { readonly name: string }
  readonly demo: boolean
}

/** The real figures of 2020 that the open data holds. */
const figures = async (): Promise<readonly Figure[]> => {
  expect(await jiashan('publish')).toMatchObject({ code: 0 })
  const text = await (await fetch(`${server().origin}/data/targets.json`)).text()
  const found: Figure[] = []
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'value' in value && 'source' in value)
      found.push(value as Figure)
    return value
  })
  return found.filter((one) => ['65266', '40741'].includes(one.value))
}

it('shows a real figure only from the day on which it became known, with its source', async () => {
  expect(await figures()).toEqual([])
  await goOnTo('2021-01-26')
  const known = await figures()
  expect(known.map((one) => one.value).toSorted()).toEqual(['40741', '65266'])
  for (const figure of known) expect(figure).toMatchObject({ demo: false, source: { name: '嘉善新闻网' } })
})

it('never lets business time run behind the journal', async () => {
  await goOnTo('2018-11-05')
  const answer = (await (await fetch(`${server().origin}/trpc/session.me`)).json()) as {
    result: { data: { today: string } }
  }
  expect(answer.result.data.today).toBe('2021-01-26')
})
