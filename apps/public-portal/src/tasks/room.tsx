import type { Room } from '../page.ts'
import { brief } from '../text/brief.ts'
import { TaskList } from './list.tsx'
import { TaskPage } from './task.tsx'

export const tasksRoom: Room = ({ tasks }, words) => [
  {
    address: 'tasks/',
    title: words.tasks.title,
    description: words.tasks.description(tasks.length),
    crumbs: [{ label: words.tasks.title, address: 'tasks/' }],
    body: <TaskList />,
  },
  ...tasks.map((entry) => {
    const { ordinal, text } = entry.task
    const address = `tasks/${ordinal}/`
    return {
      address,
      title: `${words.task.name(ordinal)} ${brief(text, 24)}`,
      description: words.task.description(ordinal, brief(text, 60)),
      crumbs: [
        { label: entry.pillar.name, address: `chapters/${entry.pillar.ordinal}/`, official: true },
        {
          label: entry.section.title,
          address: `sections/${entry.section.ordinal}/`,
          official: true,
        },
        { label: words.task.name(ordinal), address },
      ],
      body: <TaskPage entry={entry} />,
    }
  }),
]
