import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['test/template.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Each file has a database of its own; two at a time keep two cores busy.
    maxWorkers: 2,
  },
})
