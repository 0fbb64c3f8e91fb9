import type { Room } from '../page.ts'
import { goal } from './goal.ts'
import { TargetList } from './list.tsx'
import { TargetPage } from './target.tsx'

export const targetsRoom: Room = ({ targets }, words) => [
  {
    address: 'targets/',
    title: words.targets.title,
    description: words.targets.description(targets.length),
    crumbs: [{ label: words.targets.title, address: 'targets/' }],
    body: <TargetList />,
  },
  ...targets.map((entry) => {
    const { key, subject } = entry.target
    const address = `targets/${key}/`
    return {
      address,
      title: `${subject}${words.aside(`${words.targets.goal} ${key}`)}`,
      description: words.targets.pageDescription(subject, goal(entry.target, words)),
      crumbs: [
        { label: words.targets.title, address: 'targets/' },
        { label: key, address },
      ],
      body: <TargetPage entry={entry} />,
    }
  }),
]
