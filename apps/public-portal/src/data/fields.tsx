import type { Fields, Said, Shape } from '@jiashan/domain/publication'
import { usePlace } from '../place.tsx'
import type { Words } from '../words/index.ts'

interface Row {
  readonly name: string
  readonly says: Said
  readonly shape: Shape
}

/** The fields of a file line by line, those of its records after them: `milestones[].title`. */
const rowsOf = (fields: Fields, before = ''): readonly Row[] =>
  Object.entries(fields).flatMap(([name, { says, shape }]) => [
    { name: `${before}${name}`, says, shape },
    ...within(shape, `${before}${name}`),
  ])

const within = (shape: Shape, name: string): readonly Row[] => {
  switch (shape.of) {
    case 'record':
      return rowsOf(shape.fields, `${name}.`)
    case 'list':
      return within(shape.item, `${name}[]`)
    case 'optional':
      return within(shape.shape, name)
    default:
      return []
  }
}

/** What a field holds, in words; the values of a choice as they stand in the file. */
const sayShape = (shape: Shape, words: Words['data']['shape']): string => {
  switch (shape.of) {
    case 'choice':
      return shape.values.join(' | ')
    case 'list':
      return words.list(sayShape(shape.item, words))
    case 'optional':
      return words.optional(sayShape(shape.shape, words))
    default:
      return words[shape.of]
  }
}

/** The documentation of a file's fields, from the table that makes the file; folded until it is asked for. */
export const FieldTable = ({ fields, label }: { fields: Fields; label: string }) => {
  const { words, language } = usePlace()
  const { data } = words
  const rows = rowsOf(fields)
  return (
    <details>
      <summary>{data.fields(rows.length)}</summary>
      <table className="stacked" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{data.columns.name}</th>
            <th scope="col">{data.columns.says}</th>
            <th scope="col">{data.columns.shape}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, says, shape }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{says[language]}</td>
              <td className="second">{sayShape(shape, data.shape)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
