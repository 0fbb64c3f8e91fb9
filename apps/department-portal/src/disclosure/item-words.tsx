import { sayDate } from '@jiashan/domain/calendar'
import { ITEM_KIND_LABEL, LINE_CHANGE_LABEL, REGIME_LABEL, sayOpinion } from '@jiashan/domain/publication'
import { differing } from '@jiashan/domain/record'
import { Marked } from '@jiashan/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useUnitName } from '../session/use-session.ts'
import type { Line } from './page.ts'

/** Who answers for an item: a unit, or the group's office itself. */
export const useSourceName = (): ((department: Line['department']) => string) => {
  const unitName = useUnitName()
  return (department) => (department === null ? '协调小组办公室' : unitName(department))
}

/** What an item is, whose it is, and until when it is public in time. */
export const ItemFacts = ({ line, withUnit = false }: { line: Line; withUnit?: boolean }) => {
  const sourceName = useSourceName()
  const { kind, formedOn, dueOn, overdue, regime, department } = line
  return (
    <p className="second item-facts">
      {withUnit && <span>{sourceName(department)}</span>}
      <span>{ITEM_KIND_LABEL[kind]}</span>
      {kind === 'results' && <Scores year={yearOf(line)} />}
      <span>{sayDate(formedOn)}形成或变更</span>
      {dueOn === null ? (
        regime !== 'government' && <span>{REGIME_LABEL[regime]}</span>
      ) : (
        <span className={overdue ? 'problem' : undefined}>
          应于{sayDate(dueOn)}前公开{overdue && '，已超过 20 个工作日'}
        </span>
      )}
    </p>
  )
}

/** `results/2018` */
const yearOf = ({ key }: Line): string => key.split('/')[1] ?? ''

/** A year's result is told by its hash: what would be read of it stands on its own page. */
const Scores = ({ year }: { year: string }) => (
  <Link to="/scores/$year" params={{ year }}>
    核对各单位得分明细
  </Link>
)

/** What the source unit said last; nothing where it said nothing yet. */
export const WordLine = ({ line: { word, wasPublic } }: { line: Line }) =>
  word === null ? null : (
    <p className="second">
      {sayOpinion(word.opinion, { wasPublic })}：{word.by}，{sayDate(word.on)}
      {word.reason !== null && `，${word.reason}`}
    </p>
  )

/** The very words that would be public, whole, beside those that are public now and marked where they differ. */
export const ItemWords = ({ line: { words, before, change } }: { line: Line }) => {
  if (before === null) return <Words text={words} />
  const stretches = differing(before, words)
  return (
    <div className="item-sides">
      <div>
        <b className="second">现已公开</b>
        <Prose>
          <Marked of={stretches} side="before" />
        </Prose>
      </div>
      <div>
        <b className="second">{change === 'withdrawn' ? '重新公开后' : `${LINE_CHANGE_LABEL.changed}为`}</b>
        <Prose>
          <Marked of={stretches} side="after" />
        </Prose>
      </div>
    </div>
  )
}

const LONG = 400

/** Long texts open in place; on paper they are whole. */
export const Words = ({ text }: { text: string }) => {
  const words = <Prose>{text}</Prose>
  return text.length <= LONG ? (
    words
  ) : (
    <details>
      <summary>
        {text.slice(0, 60)}……（全文 {text.length} 字，点开核对）
      </summary>
      {words}
    </details>
  )
}

const Prose = ({ children }: { children: ReactNode }) => <p className="prose item-words">{children}</p>
