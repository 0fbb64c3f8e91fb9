import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { themeOf } from './theme.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')
const watch = (changed: () => void): (() => void) => {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

const Office = ({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) => {
  const isDark = useSyncExternalStore(watch, () => dark.matches)
  return (
    <ConfigProvider
      locale={zhCN}
      button={{ autoInsertSpace: false }}
      theme={themeOf(isDark ? 'dark' : 'light')}
    >
      <App>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}

/** Puts a back office on the page. */
export const mount = (queryClient: QueryClient, children: ReactNode): void => {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no place for the app')
  createRoot(root).render(
    <StrictMode>
      <Office queryClient={queryClient}>{children}</Office>
    </StrictMode>,
  )
}
