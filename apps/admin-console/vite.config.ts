import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.JIASHAN_ORIGIN ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/trpc': server } },
})
