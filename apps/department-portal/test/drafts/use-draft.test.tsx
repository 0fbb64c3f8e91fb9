// @vitest-environment happy-dom
import type { Fields } from '@jiashan/domain/record'
import { TRPCClientError } from '@trpc/client'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Drafted, Drafting } from '../../src/drafts/drafting.ts'
import { useDraft } from '../../src/drafts/use-draft.ts'

interface Form {
  readonly progress: string
  readonly nextStep: string
}

const stale = (): Error =>
  new TRPCClientError('', {
    result: { error: { data: { refusal: { _tag: 'StaleVersion', sentence: '已有人修改' } } } } as never,
  })

/** The server's draft; each call fails while it is told to. */
class Server {
  revision = 0
  form: Form = { progress: '', nextStep: '' }
  offline = false
  failLoads = false
  saves: Form[] = []
  readonly save = async (revision: number, form: Form) => {
    if (this.offline) throw new TypeError('Failed to fetch')
    if (revision !== this.revision) throw stale()
    this.saves.push(form)
    this.form = form
    this.revision += 1
    return { revision: this.revision }
  }
  readonly load = async () => {
    if (this.offline || this.failLoads) throw new TypeError('Failed to fetch')
    return { revision: this.revision, form: this.form, savedBy: null }
  }
}

let server: Server
let root: Root
let shown: Drafting<Form>

const drafted = (name = 'kjj report p 1/2018-Q3'): Drafted<Form> => ({
  name,
  version: 1,
  served: { revision: server.revision, form: server.form, savedBy: null },
  save: server.save,
  load: server.load,
  split: (form): Fields => ({ ...form }),
  join: (fields) => ({ progress: String(fields.progress), nextStep: String(fields.nextStep) }),
})

const Editor = ({ paused, name }: { paused: boolean; name?: string }) => {
  shown = useDraft(drafted(name), paused)
  return null
}
const open = (): void => {
  root = createRoot(document.createElement('div'))
  act(() => root.render(<Editor paused={false} />))
}
const close = (): void => act(() => root.unmount())
const write = (change: Partial<Form>): void => act(() => shown.set(change))
/** In short steps: what happens in one is shown before the next. */
const wait = async (ms: number): Promise<void> => {
  for (let left = ms; left >= 0; left -= 200)
    await act(() => vi.advanceTimersByTimeAsync(Math.min(left, 200)))
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  localStorage.clear()
  server = new Server()
})
afterEach(() => {
  close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('goes on saving after a colleague was faster and their text could not be loaded', async () => {
  open()
  write({ progress: '第一稿' })
  server.revision = 1
  server.form = { progress: '', nextStep: '同事写的' }
  server.failLoads = true
  await wait(1_000)
  expect(shown.saving._tag).toBe('kept-here')
  await wait(20_000)
  server.failLoads = false
  await wait(20_000)
  expect(shown.saving._tag).toBe('saved')
  expect(server.form).toEqual({ progress: '第一稿', nextStep: '同事写的' })
  write({ progress: '第二稿' })
  await wait(1_000)
  expect(server.form.progress).toBe('第二稿')
})

it('keeps what was written through a lost network, and sends it when the network is back', async () => {
  open()
  server.offline = true
  write({ progress: '离线写的' })
  await wait(30_000)
  expect(shown.saving._tag).toBe('kept-here')
  close()
  server.offline = false
  open()
  expect(shown.form.progress).toBe('离线写的')
  await wait(1_000)
  expect(server.form.progress).toBe('离线写的')
  expect(localStorage).toHaveLength(0)
})

it('takes over what several closed windows left, and leaves nothing of it behind', async () => {
  const keep = (page: string, at: number, mine: Partial<Form>): void => {
    const base = { progress: '', nextStep: '' }
    const text = JSON.stringify({ version: 1, revision: 0, at, base, mine: { ...base, ...mine } })
    localStorage.setItem(`draft kjj report p 1/2018-Q3 ${page}`, text)
  }
  keep('a', 1, { progress: '甲窗口' })
  keep('b', 2, { nextStep: '乙窗口' })
  open()
  await wait(1_000)
  expect(server.form).toEqual({ progress: '甲窗口', nextStep: '乙窗口' })
  expect(localStorage).toHaveLength(0)
})

it('says that nothing is kept when neither the server nor the browser has it', async () => {
  vi.stubGlobal('localStorage', undefined)
  open()
  server.offline = true
  write({ progress: '没有地方放' })
  await wait(1_000)
  expect(shown.saving._tag).toBe('unkept')
  server.offline = false
  await wait(10_000)
  expect(server.form.progress).toBe('没有地方放')
})

it('tells the revision only after what is being saved came back', async () => {
  open()
  let arrive = (): void => {}
  const { save } = server
  const slow = async (revision: number, form: Form) => {
    await new Promise<void>((resolve) => {
      arrive = resolve
    })
    return save(revision, form)
  }
  Object.assign(server, { save: slow })
  write({ progress: '慢慢存' })
  await wait(1_000)
  act(() => root.render(<Editor paused={true} />))
  const asked = shown.revision()
  arrive()
  await wait(0)
  expect(await asked).toBe(1)
})

it('saves nothing that the server has already, so that two idle windows come to rest', async () => {
  open()
  write({ progress: '同样的' })
  await wait(1_000)
  expect(server.saves).toHaveLength(1)
  server.revision += 1
  await wait(60_000)
  expect(server.saves).toHaveLength(1)
  write({ progress: '接着写' })
  await wait(1_000)
  expect(server.form.progress).toBe('接着写')
})

it('takes back what it sent when the answer was lost and the person went back to the text before', async () => {
  open()
  write({ progress: '前文' })
  await wait(1_000)
  const { save } = server
  const losing = async (revision: number, form: Form) => {
    await save(revision, form)
    throw new TypeError('Failed to fetch')
  }
  Object.assign(server, { save: losing })
  act(() => root.render(<Editor paused={false} />))
  write({ progress: '后文' })
  await wait(1_000)
  expect(server.form.progress).toBe('后文')
  Object.assign(server, { save })
  act(() => root.render(<Editor paused={false} />))
  write({ progress: '前文' })
  await wait(20_000)
  expect(shown.form.progress).toBe('前文')
  expect(server.form.progress).toBe('前文')
})

it('never saves the text of one form as the draft of another', async () => {
  open()
  write({ progress: '任务 1 的文字' })
  const other = (): void => act(() => root.render(<Editor paused={false} name="kjj report p 2/2018-Q3" />))
  expect(other).toThrow(/was given kjj report p 2/)
  await wait(2000)
  expect(server.saves).toEqual([])
})
