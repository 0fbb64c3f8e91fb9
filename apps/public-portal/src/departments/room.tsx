import type { Room } from '../page.ts'
import { DepartmentPage } from './department.tsx'
import { DepartmentList } from './list.tsx'

export const departmentsRoom: Room = ({ departments }, words) => [
  {
    address: 'departments/',
    title: words.departments.title,
    description: words.departments.description(departments.length),
    crumbs: [{ label: words.departments.title, address: 'departments/' }],
    body: <DepartmentList />,
  },
  ...departments.map((entry) => {
    const { department, leads, supports } = entry
    const address = `departments/${department.id}/`
    return {
      address,
      title: department.name,
      description: words.departments.pageDescription(department.name, leads.length, supports.length),
      crumbs: [
        { label: words.departments.title, address: 'departments/' },
        { label: department.name, address, official: true },
      ],
      body: <DepartmentPage entry={entry} />,
    }
  }),
]
