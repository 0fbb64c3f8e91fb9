import type { Room } from '../page.ts'
import { VerifyPage } from './verify.tsx'

export const verifyRoom: Room = (_site, { verify }) => [
  {
    address: 'verify/',
    title: verify.title,
    description: verify.description,
    crumbs: [{ label: verify.title, address: 'verify/' }],
    body: <VerifyPage />,
  },
]
