import { type Language, STATE_LABEL, UI_WORDS } from '../labels.ts'
import type { RoofEave } from './roof.tsx'
import { TileShape } from './tile.tsx'

/** The same content as a table, for those who would rather read it. */
export const RoofTable = ({ eaves, language }: { eaves: readonly RoofEave[]; language: Language }) => {
  const { asTable, columns, task } = UI_WORDS[language]
  return (
    <details className="roof-table">
      <summary>{asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.task}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.because}</th>
          </tr>
        </thead>
        {eaves.map(({ name, tiles, lang }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={3} lang={lang}>
                {name}
              </th>
            </tr>
            {tiles.map(({ number, state, because, href }) => (
              <tr key={number}>
                <th scope="row">{href === undefined ? task(number) : <a href={href}>{task(number)}</a>}</th>
                <td>
                  <span className="light-mark">
                    <TileShape state={state} />
                    {STATE_LABEL[language][state]}
                  </span>
                </td>
                <td lang={lang}>{because}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  )
}
