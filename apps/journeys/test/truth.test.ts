import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { signInWith } from '../src/browser.ts'
import { journey } from '../src/journey.ts'

const { server, newWindow, goOnTo, jiashan } = journey('2021-01-25')

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

/** After a leap of years the first day brings much to press for: answers take their time. */
const PATIENCE = 200_000

const windowOf = async (account: string): Promise<Page> => {
  const page = await newWindow()
  page.setDefaultTimeout(PATIENCE)
  await signInWith(page, '/portal', account)
  return page
}

/** The office signs what it answers for itself, and its two persons agree. */
const disclosed = async (): Promise<void> => {
  const office = await windowOf('office')
  await office.goto('/portal/disclosure?tab=own')
  await office.getByRole('checkbox', { name: /^全选/ }).check()
  await office.getByRole('button', { name: /^签署所选/ }).click()
  await office.getByText('没有待签的内容。').waitFor()
  await office.goto('/portal/disclosure')
  await office.getByRole('checkbox', { name: /^全选/ }).check()
  await office.getByRole('button', { name: /送复审$/ }).click()
  await office.getByText('没有待初审的内容。').waitFor()
  const chief = await windowOf('office.chief')
  await chief.goto('/portal/disclosure?tab=sheets')
  await chief
    .getByRole('button', { name: /审\s*定/ })
    .first()
    .click()
  await chief.waitForTimeout(600)
  await chief
    .getByRole('dialog')
    .getByRole('button', { name: /审\s*定/ })
    .click()
  await chief.getByText('已审定，随下次发布公开').waitFor()
  await office.context().close()
  await chief.context().close()
}

it('shows a real figure only from the day on which it became known and was found open, with its source', async () => {
  await disclosed()
  expect(await figures()).toEqual([])
  await goOnTo('2021-01-26')
  expect(await figures()).toEqual([])
  await disclosed()
  const known = await figures()
  expect(known.map((one) => one.value).toSorted()).toEqual(['40741', '65266'])
  for (const figure of known) expect(figure).toMatchObject({ demo: false, source: { name: '嘉善新闻网' } })
}, 900_000)

it('never lets business time run behind the journal', async () => {
  await goOnTo('2018-11-05')
  const answer = (await (await fetch(`${server().origin}/trpc/session.me`)).json()) as {
    result: { data: { today: string } }
  }
  expect(answer.result.data.today).toBe('2021-01-26')
})
