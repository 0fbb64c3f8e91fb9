import { Legend, Tiles } from '@jiashan/ui'
import { ListFilter } from '../frame/filter.tsx'
import { usePlace } from '../place.tsx'
import { tilesOf } from '../tasks/tiles.ts'

/** All units by category, each with the roof of the tasks it leads. */
export const DepartmentList = () => {
  const { site, words, to, language } = usePlace()
  const { columns } = words.departments
  const categories = [...Map.groupBy(site.departments, ({ department }) => department.category)]
  const leading = site.departments.filter(({ leads }) => leads.length > 0).length
  return (
    <>
      <header className="page-head">
        <h1>{words.departments.title}</h1>
        <p>{words.departments.intro(site.departments.length, leading)}</p>
      </header>
      <Legend language={language} tiles={tilesOf(site.tasks, to)} totals />
      <ListFilter rows={site.departments.length} states={[]} />
      {categories.map(([category, entries], index) => (
        <section key={category} aria-labelledby={`category-${index + 1}`} data-part>
          <h2 id={`category-${index + 1}`} lang={words.official}>
            {category}
          </h2>
          <table className="unit-table" aria-labelledby={`category-${index + 1}`}>
            <thead>
              <tr>
                <th scope="col">{columns.unit}</th>
                <th scope="col">{columns.leads}</th>
                <th scope="col">{columns.supports}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ department, leads, supports }) => (
                <tr key={department.id} data-row="">
                  <th scope="row" lang={words.official}>
                    <a href={to(`departments/${department.id}/`)}>{department.name}</a>
                  </th>
                  <td>
                    {leads.length === 0 ? (
                      <span className="second">{words.departments.leadsNone}</span>
                    ) : (
                      <Tiles small language={language} tiles={tilesOf(leads, to)} label={columns.leads} />
                    )}
                  </td>
                  <td className="nb">{words.departments.count(supports.length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
