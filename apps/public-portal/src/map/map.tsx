import type { ReactNode } from 'react'
import { bulletinAddress, sayNumber } from '../bulletins/address.ts'
import { sectionAddress } from '../chapters/section.tsx'
import { usePlace } from '../place.tsx'
import { resultAddress } from '../results/disclosed.ts'

interface Leaf {
  readonly label: string
  readonly address: string
  readonly official?: boolean
}

/** Every page of the site by its part. */
export const MapPage = () => {
  const { site, words } = usePlace()
  const { snapshot, tasks, departments, targets } = site
  const { pillars } = snapshot.document
  return (
    <>
      <header className="page-head">
        <h1>{words.map.title}</h1>
        <p>{words.map.description}</p>
      </header>
      <div className="map">
        <Part of={{ label: words.document.title, address: 'document/' }}>
          {pillars.map((pillar) => (
            <Branch
              key={pillar.ordinal}
              of={{ label: pillar.name, address: `chapters/${pillar.ordinal}/`, official: true }}
              leaves={pillar.sections.map((section) => ({
                label: section.title,
                address: sectionAddress(section),
                official: true,
              }))}
            />
          ))}
        </Part>
        <Part of={{ label: words.tasks.title, address: 'tasks/' }}>
          <Leaves
            leaves={tasks.map(({ task: { ordinal } }) => ({
              label: words.task.name(ordinal),
              address: `tasks/${ordinal}/`,
            }))}
          />
        </Part>
        <Part of={{ label: words.targets.title, address: 'targets/' }}>
          <Leaves
            leaves={targets.map(({ target: { key, subject } }) => ({
              label: `${key} ${subject}`,
              address: `targets/${key}/`,
              official: true,
            }))}
          />
        </Part>
        <Part of={{ label: words.departments.title, address: 'departments/' }}>
          <Leaves
            leaves={departments.map(({ department: { id, name } }) => ({
              label: name,
              address: `departments/${id}/`,
              official: true,
            }))}
          />
        </Part>
        <Part of={{ label: words.results.title, address: 'results/' }}>
          <Leaves
            leaves={snapshot.results.flatMap(({ year, cards }) =>
              cards.map(({ department, card: { name } }) => ({
                label: words.results.pageTitle(name, year),
                address: resultAddress(year, department),
              })),
            )}
          />
        </Part>
        <Part of={{ label: words.bulletins.title, address: 'bulletins/' }}>
          <Leaves
            leaves={snapshot.bulletins.map((bulletin) => ({
              label: `${words.bulletins.kind[bulletin.kind]} ${sayNumber(bulletin, words)}`,
              address: bulletinAddress(bulletin),
            }))}
          />
        </Part>
        {(
          [
            [words.late.title, 'late/'],
            [words.experience.title, 'experience/'],
            [words.record.title, 'history/'],
            [words.data.title, 'data/'],
            [words.search.title, 'search/'],
            [words.about.title, 'about/'],
          ] as const
        ).map(([label, address]) => (
          <Part key={address} of={{ label, address }} />
        ))}
      </div>
    </>
  )
}

const Part = ({ of: { label, address }, children }: { of: Leaf; children?: ReactNode }) => {
  const { to } = usePlace()
  return (
    <section>
      <h2>
        <a href={to(address)}>{label}</a>
      </h2>
      {children}
    </section>
  )
}

const Branch = ({ of: { label, address }, leaves }: { of: Leaf; leaves: readonly Leaf[] }) => {
  const { words, to } = usePlace()
  return (
    <>
      <h3 lang={words.official}>
        <a href={to(address)}>{label}</a>
      </h3>
      <Leaves leaves={leaves} />
    </>
  )
}

const Leaves = ({ leaves }: { leaves: readonly Leaf[] }) => {
  const { words, to } = usePlace()
  if (leaves.length === 0) return null
  return (
    <ul>
      {leaves.map(({ label, address, official }) => (
        <li key={address} lang={official === true ? words.official : undefined}>
          <a href={to(address)}>{label}</a>
        </li>
      ))}
    </ul>
  )
}
