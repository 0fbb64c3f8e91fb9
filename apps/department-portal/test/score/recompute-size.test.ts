import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'

/** What a reader's browser loads to compute a score again, in KB of gzip. */
const AT_MOST = 13.1

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
  const code = chunks.map((one) => ('code' in one ? one.code : '')).join('')
  expect(gzipSync(code, { level: 9 }).length / 1024).toBeLessThanOrEqual(AT_MOST)
})
