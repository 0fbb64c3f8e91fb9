import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['src/demonstration.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Journeys share two cores with a server and a browser each: one after the other.
    maxWorkers: 1,
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
  },
})
