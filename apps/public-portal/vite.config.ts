import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** One self-contained module that plain Node loads: `dist/site.js`. */
export default defineConfig({
  plugins: [react()],
  build: {
    ssr: 'src/site.tsx',
    outDir: 'dist',
    target: 'node22',
    rollupOptions: { output: { entryFileNames: 'site.js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})
