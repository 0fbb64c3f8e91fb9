import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/portal/',
  plugins: [react()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/trpc': 'http://127.0.0.1:8080', '/evidence': 'http://127.0.0.1:8080' } },
})
