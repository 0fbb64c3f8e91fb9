import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'

/** What a reader's browser loads to compute a score, or to compute it again: the door as one bundle, in bytes of gzip. */
const AT_MOST = 12 * 1024

it('computes a score again with a few kilobytes', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(import.meta.resolve('@jiashan/domain/assessment/evaluate')),
        formats: ['es'],
      },
      rolldownOptions: { output: { minify: true } },
    },
  })
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const [code, ...others] = chunks.map((one) => ('code' in one ? one.code : ''))
  expect(others).toEqual([])
  expect(gzipSync(code ?? '', { level: 9 }).length).toBeLessThanOrEqual(AT_MOST)
})
