import type { Room } from '../page.ts'
import { DocumentPage } from './document.tsx'

export const documentRoom: Room = ({ snapshot }, words) => [
  {
    address: 'document/',
    title: words.document.title,
    description: words.document.description(snapshot.document.title),
    crumbs: [{ label: words.document.title, address: 'document/' }],
    body: <DocumentPage />,
  },
]
