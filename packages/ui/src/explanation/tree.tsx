import type { Explanation, Source } from '@jiashan/domain/assessment'
import { becauseOf, formulaOf, showShare } from '@jiashan/domain/assessment/shown'
import { OFFICIAL } from '../labels.ts'
import { isShort, Points, type Shown } from './points.tsx'
import { EXPLANATION_WORDS, FOLD_WORD, SOURCE_WORD, sourceName } from './words.ts'

interface TreeProps extends Partial<Shown> {
  /** The root of a score, or any node below it. */
  readonly node: Explanation
  /** Where a source can be opened; null where the reader may not. */
  readonly linkOf: (source: Source) => string | null
}

/** The anchor of a node on its page. */
export const anchorOf = (id: string): string => `ex-${id.replaceAll('/', '-')}`

/**
 * A score's tree from criteria to facts: every number opens its reason in place, every fact its source.
 * Plain `details`, so that it works as printed HTML without a script.
 */
export const ExplanationTree = ({ node, linkOf, language = 'zh', places = 2 }: TreeProps) => (
  <div className="ex-tree">
    <Said className="ex-formula ex-root" language={language}>
      {formulaOf(node)}
    </Said>
    <Said className="ex-because" language={language}>
      {becauseOf(node)}
    </Said>
    <ol className="ex-criteria">
      {node.children.map((child) => (
        <li key={child.id}>
          <Criterion node={child} linkOf={linkOf} language={language} places={places} />
        </li>
      ))}
    </ol>
  </div>
)

type NodeProps = Required<TreeProps>

interface SaidProps extends Pick<Shown, 'language'> {
  readonly className: string
  readonly children: string | null
}

const Said = ({ className, language, children }: SaidProps) =>
  children === null ? null : (
    <p className={className} lang={OFFICIAL[language]}>
      {children}
    </p>
  )

const Criterion = (props: NodeProps) => {
  const { node, language } = props
  const { points } = EXPLANATION_WORDS[language]
  return (
    <details className="ex-criterion" id={anchorOf(node.id)} open>
      <summary>
        <span className="ex-title">
          <b lang={OFFICIAL[language]}>{node.title}</b>
          <small>
            {node.clause === null ? null : <span lang={OFFICIAL[language]}>{node.clause} · </span>}
            {points(node.max ?? '0')} · {FOLD_WORD[language][node.fold._tag]}
          </small>
        </span>
        <span className="ex-bar" aria-hidden="true">
          <i style={{ width: node.points === null ? 0 : showShare(node.points, node.max ?? '0') }} />
        </span>
        <Points {...props} />
      </summary>
      <div className="ex-why">
        <Said className="ex-formula" language={language}>
          {formulaOf(node)}
        </Said>
        <Said className="ex-because" language={language}>
          {becauseOf(node)}
        </Said>
        <Parts {...props} />
      </div>
    </details>
  )
}

const Parts = ({ node, ...rest }: NodeProps) =>
  node.children.length === 0 ? null : (
    <ul className="ex-parts">
      {node.children.map((child) => (
        <li key={child.id}>
          {child.children.length === 0 ? <Fact node={child} {...rest} /> : <Group node={child} {...rest} />}
        </li>
      ))}
    </ul>
  )

/** A task or a period: closed while it cost nothing. */
const Group = (props: NodeProps) => {
  const { node, language } = props
  const because = becauseOf(node)
  return (
    <details className="ex-group" id={anchorOf(node.id)} open={isShort(node)}>
      <summary>
        <span className="ex-line">
          <b lang={OFFICIAL[language]}>{node.title}</b>{' '}
          {because === null ? (
            <small>{EXPLANATION_WORDS[language].parts(node)}</small>
          ) : (
            <small lang={OFFICIAL[language]}>{because}</small>
          )}
        </span>
        <Points {...props} />
      </summary>
      <Parts {...props} />
    </details>
  )
}

const Fact = ({ node, linkOf, language, places }: NodeProps) => {
  const { source } = node
  const formula = formulaOf(node)
  const link = source === null ? null : linkOf(source)
  return (
    <div className={`ex-fact ex-${node.standing}`} id={anchorOf(node.id)}>
      <span className="ex-line">
        <b lang={OFFICIAL[language]}>{node.title}</b> <span lang={OFFICIAL[language]}>{becauseOf(node)}</span>
        {source === null || link === null ? null : (
          <>
            {' '}
            <a
              href={link}
              aria-label={`${SOURCE_WORD[language][source._tag]}：${sourceName(source, language)}`}
            >
              {SOURCE_WORD[language][source._tag]}
            </a>
          </>
        )}
        {formula === null ? null : (
          <span className="ex-formula" lang={OFFICIAL[language]}>
            {formula}
          </span>
        )}
      </span>
      <Points node={node} language={language} places={places} />
    </div>
  )
}
