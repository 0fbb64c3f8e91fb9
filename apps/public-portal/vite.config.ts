import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { scripts } from './scripts-plugin.ts'

/** One self-contained module that plain Node loads: `dist/site.js`. It holds the scripts of the pages as text. */
export default defineConfig({
  plugins: [react(), scripts()],
  /** Only React's production half goes in, whatever the loading process says of itself. */
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node22',
    rollupOptions: { input: 'src/site.tsx', output: { entryFileNames: 'site.js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
  /** Style sheets are measured as they are; a test that renders hundreds of pages takes its time on a busy machine. */
  test: { css: true, testTimeout: 60_000 },
})
