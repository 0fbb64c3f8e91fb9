import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { expect, it } from 'vitest'
import { picture, signInAs } from '../src/browser.ts'
import type { Running } from '../src/installation.ts'
import { journey } from '../src/journey.ts'
import { tinyPng } from '../src/tiny-png.ts'

const { newWindow, server, restart } = journey()

const MEGABYTE = 1024 * 1024
/** A PDF by its first bytes, of a given size. */
const pdfOf = (bytes: number): Buffer => {
  const content = Buffer.alloc(bytes, 'jiashan ')
  content.write('%PDF-1.4\n')
  return content
}

const cookieOf = async (person: string): Promise<string> => {
  const own = await newWindow()
  await signInAs(own, '/portal', person)
  const cookies = await own.context().cookies()
  await own.context().close()
  return cookies.map((one) => `${one.name}=${one.value}`).join('; ')
}

const memoryOf = async ({ process: child }: Running): Promise<number> => {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

it('loses no acknowledged byte of an upload when the server is killed, and goes on from there', async () => {
  const headers = {
    cookie: await cookieOf('市科技局经办人'),
    'x-jiashan': 'upload',
    'tus-resumable': '1.0.0',
  }
  const whole = pdfOf(50 * MEGABYTE)
  const begun = await fetch(`${server().origin}/evidence/incoming`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(whole.length),
      'upload-metadata': `filename ${Buffer.from('大文件.pdf').toString('base64')}`,
    },
  })
  const path = begun.headers.get('location') ?? ''
  const type = { 'content-type': 'application/offset+octet-stream' }
  const send = (offset: number, end: number) =>
    fetch(server().origin + path, {
      method: 'PATCH',
      headers: { ...headers, ...type, 'upload-offset': String(offset) },
      body: new Uint8Array(whole.subarray(offset, end)),
    })
  const first = await send(0, 5 * MEGABYTE)
  const acknowledged = Number(first.headers.get('upload-offset'))
  expect(acknowledged).toBe(5 * MEGABYTE)
  await new Promise<void>((resolve) => {
    const sending = request(server().origin + path, {
      method: 'PATCH',
      headers: {
        ...headers,
        ...type,
        'upload-offset': acknowledged,
        'content-length': whole.length - acknowledged,
      },
    })
    sending.on('error', () => resolve())
    sending.write(whole.subarray(acknowledged, acknowledged + 3 * MEGABYTE), () => {
      setTimeout(() => void server().end('SIGKILL'), 200)
    })
  })
  await restart()
  const head = await fetch(server().origin + path, { method: 'HEAD', headers })
  const offset = Number(head.headers.get('upload-offset'))
  expect(offset).toBeGreaterThanOrEqual(acknowledged)
  const before = await memoryOf(server())
  const from = performance.now()
  expect((await send(offset, whole.length)).status).toBe(204)
  const sent = performance.now()
  const finished = await fetch(`${server().origin}/evidence/${path.split('/').at(-1)}`, {
    method: 'POST',
    headers,
  })
  const facts = await finished.json()
  expect(facts.hash).toBe(createHash('sha256').update(whole).digest('hex'))
  const after = await memoryOf(server())
  const seconds = (ms: number): string => (ms / 1000).toFixed(2)
  process.stdout.write(
    `upload of ${Math.round((whole.length - offset) / MEGABYTE)} MB: ${seconds(sent - from)} s, taken in ${seconds(performance.now() - sent)} s, memory ${Math.round(before)} → ${Math.round(after)} MB\n`,
  )
  expect(after - before).toBeLessThan(150)
})

it('takes several files at once, goes on after the line was cut, and shows an image over the form', async () => {
  const page = await newWindow()
  await signInAs(page, '/portal', '市科技局经办人')
  await page.getByRole('link', { name: /任务 1 · 2018年10月/ }).click()
  await page.getByLabel('进展情况（必填）').waitFor()
  await page.context().setOffline(true)
  const image = { mimeType: 'image/png', buffer: tinyPng }
  await page.setInputFiles('input[type=file]', [
    { name: '照片一.png', ...image },
    { name: '附件.pdf', mimeType: 'application/pdf', buffer: pdfOf(2 * MEGABYTE) },
  ])
  await page.getByText('连接中断').waitFor()
  await picture(page, 'portal-upload-waiting')
  await page.context().setOffline(false)
  await page.getByLabel('照片一.png证明什么').waitFor()
  await page.getByLabel('附件.pdf证明什么').waitFor()
  await page.setInputFiles('input[type=file]', { name: '照片一.png', ...image })
  await page.getByText('有 1 个文件已在列表中').waitFor()
  await page.getByRole('button', { name: '我确认以上 2 个材料都不涉密' }).click()
  expect(await page.getByLabel('我确认本材料不涉密').first().isChecked()).toBe(true)
  await page.getByRole('link', { name: '照片一.png' }).click()
  await page.getByRole('img', { name: '照片一.png' }).waitFor()
  await picture(page, 'portal-evidence-preview')
})
