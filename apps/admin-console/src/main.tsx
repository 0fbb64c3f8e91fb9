import '@jiashan/ui/tokens.css'
import '@jiashan/ui/ui.css'
import '@jiashan/ui/explanation.css'
import './console.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api.ts'
import { router } from './routes.tsx'
import { themeOf } from './theme.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')
const watch = (changed: () => void): (() => void) => {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

const Console = () => {
  const isDark = useSyncExternalStore(watch, () => dark.matches)
  return (
    <ConfigProvider
      locale={zhCN}
      button={{ autoInsertSpace: false }}
      theme={themeOf(isDark ? 'dark' : 'light')}
    >
      <App>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  )
