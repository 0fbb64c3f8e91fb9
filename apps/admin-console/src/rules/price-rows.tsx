interface Props {
  readonly head: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
}

/** What each thing is worth. */
export const PriceRows = ({ head, rows }: Props) => (
  <table className="prices">
    <thead>
      <tr>
        {head.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([what, price]) => (
        <tr key={what}>
          <td>{what}</td>
          <td>{price}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
