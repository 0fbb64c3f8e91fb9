import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** One self-contained module that plain Node loads: `dist/site.js`. */
export default defineConfig({
  plugins: [react()],
  /** Only React's production half goes in, whatever the loading process says of itself. */
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node22',
    rollupOptions: { input: 'src/site.tsx', output: { entryFileNames: 'site.js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})
