import type { Room } from '../page.ts'
import { bulletinAddress, sayNumber } from './address.ts'
import { BulletinPage } from './bulletin.tsx'
import { BulletinList } from './list.tsx'

export const bulletinsRoom: Room = ({ snapshot }, words) => {
  const list = { label: words.bulletins.title, address: 'bulletins/' }
  return [
    {
      address: 'bulletins/',
      title: words.bulletins.title,
      description: words.bulletins.description,
      crumbs: [list],
      body: <BulletinList />,
    },
    ...snapshot.bulletins.map((bulletin) => {
      const number = sayNumber(bulletin, words)
      return {
        address: bulletinAddress(bulletin),
        title: `${bulletin.title} · ${number}`,
        description: words.bulletins.pageDescription(bulletin.title, bulletin.publisher),
        crumbs: [list, { label: number, address: bulletinAddress(bulletin) }],
        body: <BulletinPage bulletin={bulletin} />,
      }
    }),
  ]
}
