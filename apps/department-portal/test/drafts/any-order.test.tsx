// @vitest-environment happy-dom

import type { Fields } from '@jiashan/domain/record'
import * as record from '@jiashan/domain/record'
import { failureOf } from '@jiashan/office'
import { TRPCClientError } from '@trpc/client'
import * as React from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Drafting } from '../../src/drafts/drafting.ts'

interface Form {
  readonly progress: string
  readonly nextStep: string
}
const FIELDS = ['progress', 'nextStep'] as const
const ROUNDS = 150
const STEPS = 40

/** Numbers that look random and are the same in every run. */
const chanceFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** A unit's draft and report as the server keeps them. */
class Server {
  revision = 0
  draft: Form | null = null
  report: Form = { progress: '', nextStep: '' }
  get served() {
    return { revision: this.revision, form: this.draft ?? this.report, savedBy: null }
  }
  save(revision: number, form: Form): { readonly revision: number } {
    const data = { refusal: { _tag: 'StaleVersion', sentence: '已有人修改' } }
    if (revision !== this.revision) throw new TRPCClientError('', { result: { error: { data } } as never })
    this.draft = form
    this.revision += 1
    return { revision: this.revision }
  }
  handIn(revision: number, form: Form): void {
    this.report = form
    if (this.draft === null || revision !== this.revision) return
    this.draft = null
    this.revision += 1
  }
}

/** One window with the form; a line that may be cut, or lose an answer. */
class Tab {
  shown: Drafting<Form> | null = null
  offline = false
  losesAnswer = false
  #root: Root | null = null
  #here = { crashed: false }
  readonly #server: Server
  constructor(server: Server) {
    this.#server = server
  }
  /** Opened anew: its own modules, as a browser loads them, on the same React. */
  async open(): Promise<void> {
    vi.resetModules()
    const { useDraft } = await import('../../src/drafts/use-draft.ts')
    const start = this.#server.served
    const here = { crashed: false }
    this.#here = here
    const line = async <A,>(ask: () => A): Promise<A> => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      if (this.offline) throw new TypeError('Failed to fetch')
      const answer = ask()
      if (here.crashed) return new Promise<never>(() => {})
      if (!this.losesAnswer) return answer
      this.losesAnswer = false
      throw new TypeError('Failed to fetch')
    }
    const Editor = () => {
      this.shown = useDraft<Form>(
        {
          name: 'kjj report p 1/2018-Q3',
          version: 1,
          served: start,
          save: (revision, form) => line(() => this.#server.save(revision, form)),
          load: () => line(() => this.#server.served),
          split: (form): Fields => ({ ...form }),
          join: (fields) => ({ progress: String(fields.progress), nextStep: String(fields.nextStep) }),
        },
        false,
      )
      return null
    }
    this.#root = createRoot(document.createElement('div'))
    React.act(() => this.#root?.render(<Editor />))
  }
  close(): void {
    React.act(() => this.#root?.unmount())
    this.#root = null
    this.shown = null
  }
  /** What is on its way arrives, but nobody is there to hear of it. */
  async crash(): Promise<void> {
    this.#here.crashed = true
    this.close()
    Object.assign(this, { offline: false, losesAnswer: false })
    await this.open()
  }
  /** The person looks at what clashes and keeps what was written last, wherever. */
  settle(): void {
    for (const field of FIELDS) {
      const texts = (this.shown?.clashes ?? [])
        .filter((one) => one.field === field)
        .flatMap((one) => [String(one.mine), String(one.theirs)])
      const newest = texts.toSorted().at(-1)
      if (newest !== undefined) React.act(() => this.shown?.choose(field, newest))
    }
  }
}

const wait = async (ms: number): Promise<void> => {
  for (let left = ms; left > 0; left -= 200) await React.act(() => vi.advanceTimersByTimeAsync(200))
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  vi.doMock('react', () => React)
  vi.doMock('@jiashan/office', () => ({ failureOf }))
  vi.doMock('@jiashan/domain/record', () => record)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('loses no text, in whatever order two windows write, fail, crash, hand in and come back', async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    localStorage.clear()
    const chance = chanceFrom(round)
    const server = new Server()
    const tabs = [new Tab(server), new Tab(server)]
    for (const tab of tabs) await tab.open()
    const last: Record<string, string> = { progress: '', nextStep: '' }
    const handed: string[] = []
    const told: string[] = []
    for (let step = 1; step <= STEPS; step += 1) {
      const at = chance(2)
      const tab = tabs[at] as Tab
      const what = chance(9)
      told.push(`${at}:${what}`)
      if (what <= 2) {
        tab.settle()
        const field = FIELDS[chance(2)] as keyof Form
        const text = `第 ${String(step).padStart(2, '0')} 稿`
        React.act(() => tab.shown?.set({ [field]: text }))
        last[field] = text
      } else if (what === 3) tab.offline = !tab.offline
      else if (what === 4) tab.losesAnswer = true
      else if (what === 5) await tab.crash()
      else if (what === 7) {
        tab.close()
        await tab.open()
      } else if (what === 6 && !tab.offline) {
        tab.settle()
        const asked = tab.shown?.revision()
        await wait(400)
        const { form } = tab.shown as Drafting<Form>
        server.handIn((await asked) ?? 0, form)
        handed.push(form.progress, form.nextStep)
        tab.shown?.forget()
        // Sent back at once: the page is opened again on what was handed in.
        tab.close()
        await tab.open()
      } else await wait(200 * (1 + chance(20)))
    }
    for (const tab of tabs) Object.assign(tab, { offline: false, losesAnswer: false })
    for (let look = 0; look < 4; look += 1) {
      await wait(30_000)
      for (const tab of tabs) tab.settle()
    }
    await wait(30_000)
    for (const field of FIELDS)
      expect([server.served.form[field], ...handed], `round ${round}: ${told.join(' ')}`).toContain(
        last[field],
      )
    for (const tab of tabs) tab.close()
    expect(localStorage, `round ${round}`).toHaveLength(0)
  }
}, 120_000)
