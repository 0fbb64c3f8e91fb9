import type { Indicator } from '@jiashan/domain/indicators'
import { usePlace } from '../place.tsx'

/** 口径 and 数据来源单位, in the words of whoever set them. */
export const Measured = ({ indicator }: { indicator: Indicator }) => {
  const { site, words } = usePlace()
  const { source, definition, basis } = indicator
  const name =
    source._tag === 'Outside'
      ? source.name
      : (site.snapshot.departments.find(({ id }) => id === source.department)?.name ?? source.department)
  return (
    <section aria-labelledby="measured">
      <h2 id="measured">{words.targets.measured}</h2>
      <dl className="facts" lang={words.official}>
        <dt>{words.targets.definition}</dt>
        <dd>{definition}</dd>
        <dt>{words.targets.dataSource}</dt>
        <dd>{name}</dd>
        <dt>{words.targets.basis}</dt>
        <dd>{basis}</dd>
      </dl>
    </section>
  )
}
