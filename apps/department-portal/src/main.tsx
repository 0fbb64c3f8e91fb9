import '@jiashan/ui/tokens.css'
import '@jiashan/ui/ui.css'
import '@jiashan/office/office.css'
import './portal.css'
import './print/print.css'
import { mount } from '@jiashan/office'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from './api.ts'
import { router } from './routes.tsx'

mount(queryClient, <RouterProvider router={router} />)
