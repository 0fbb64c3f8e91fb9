import { runCases } from '@jiashan/domain/assessment'
import type { RuleSetId } from '@jiashan/domain/record'
import { DemoMark } from '@jiashan/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useMemo } from 'react'
import { useSession } from '../session/use-session.ts'
import type { At } from './draft/at.ts'
import { readWritten } from './draft/mistakes.ts'
import type { WrittenRules } from './draft/written.ts'
import { RuleEditor } from './editor.tsx'
import { ExportButton } from './export-button.tsx'
import type { Finding } from './findings.tsx'
import { findingsOf } from './findings-of.ts'
import { ClashNote } from './keep/clash-note.tsx'
import type { Drafted, Drafting } from './keep/drafting.ts'
import { SavingNote } from './keep/saving-note.tsx'
import { useDraft } from './keep/use-draft.ts'
import { FIRST_PART } from './part.ts'
import { Propose } from './propose.tsx'
import { useMaterials } from './use-materials.ts'

const route = getRouteApi('/inside/drafts/$draft')

/** The rules of a draft, changed in their own places. */
const rulesOf = ({ at: { value, set } }: Drafting): At<WrittenRules> => ({
  value: value.ruleSet,
  path: [],
  set: (next, from = []) => set({ ...value, ruleSet: next }, from),
})

/** The version is wrong once another was published meanwhile. */
const ofOrder = (words: string | null): readonly Finding[] =>
  words === null ? [] : [{ severity: 'error', path: ['version'], words }]

/** Where a draft is written: the editor over what is kept, and what can be done with the whole. */
export const Desk = ({ draft, drafted }: { draft: RuleSetId; drafted: Drafted }) => {
  const { demo } = useSession()
  const { part = FIRST_PART } = route.useSearch()
  const navigate = route.useNavigate()
  const drafting = useDraft(drafted)
  const { ruleSet, cases } = drafting.at.value
  const known = useMaterials({ year: Number(ruleSet.year), version: Number(ruleSet.version) })
  const reading = useMemo(() => readWritten(ruleSet), [ruleSet])
  const found = useMemo(
    () => [...findingsOf(reading, known.sheet), ...ofOrder(known.outOfOrder)],
    [reading, known.sheet, known.outOfOrder],
  )
  const settled = useDeferredValue(reading.rules)
  const failures = useMemo(() => (settled === null ? [] : runCases(settled, cases)), [settled, cases])

  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    if (event.shiftKey) drafting.redo?.()
    else drafting.undo?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys undo whatever is written inside
    <div onKeyDown={onKey}>
      <header className="page-head">
        <h1 className="editor-title">
          <span>{ruleSet.title || '（未命名）'}</span>
        </h1>
        <p className="second">
          草稿 · {String(ruleSet.year)} 年第 {String(ruleSet.version)} 版 · 各位管理员共同起草，由另一人发布{' '}
          {demo && <DemoMark />}
        </p>
      </header>
      {drafting.gone === null ? null : (
        <p className="clash" role="alert">
          这份草稿刚由{drafting.gone.by ?? '您在另一窗口'}
          提交发布或删除，您之后写的内容没有保存。如需保留，请先导出为文件。 <Link to="/">回到考核办法</Link>
        </p>
      )}
      <ClashNote drafting={drafting} />
      <RuleEditor
        at={rulesOf(drafting)}
        cases={{
          value: cases,
          path: ['cases'],
          set: (next, from = ['cases']) => drafting.at.set({ ...drafting.at.value, cases: next }, from),
        }}
        failures={failures}
        part={part}
        onPart={(to) => void navigate({ search: { part: to }, replace: false, resetScroll: false })}
        known={known}
        reading={reading}
        found={found}
        stepping={drafting}
        status={
          <>
            <SavingNote drafting={drafting} />
            <span className="editor-whole">
              <ExportButton draft={drafting.at.value} />
              <Link to="/what-if" search={{ after: draft }}>
                比较与试算
              </Link>
              <Propose
                draft={draft}
                drafting={drafting}
                rules={reading.rules}
                found={found}
                failing={new Set(failures.map((one) => one.id)).size}
              />
            </span>
          </>
        }
      />
    </div>
  )
}
