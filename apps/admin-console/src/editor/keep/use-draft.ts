import type { Fields } from '@jiashan/domain/record'
import { failureOf } from '@jiashan/office'
import type { Copy, KeptCopy } from '@jiashan/office/copies'
import { useCallback, useEffect, useRef, useState } from 'react'
import { join, split } from '../draft/fields.ts'
import { begun, type History, record, redo, undo } from '../draft/history.ts'
import type { WrittenDraft } from '../draft/written.ts'
import { copiesOf, dropCopy, forgetCopy, keepCopy } from './copies.ts'
import type { Drafted, Drafting, Saving, Served } from './drafting.ts'
import { type Clash, joined, restored, sameFields, unchosen } from './joining.ts'

const PAUSE_MS = 800
const RETRY_MS = 8_000
const LOOK_MS = 12_000

interface Standing {
  readonly history: History<WrittenDraft>
  readonly clashes: readonly Clash[]
  readonly came: Drafting['came']
  readonly gone: Drafting['gone']
}

/**
 * Saves what is written a moment after the last key: in the browser first, forgotten there once the server has just
 * that, so that a closed tab, a lost network or an ended session loses nothing. What other administrators save
 * meanwhile is joined field by field; saving waits while fields clash.
 */
export const useDraft = (drafted: Drafted): Drafting => {
  const { name } = drafted
  const [start] = useState(() => startOf(drafted))
  const [standing, setStanding] = useState<Standing>(start.standing)
  const [saving, setSaving] = useState<Saving>({ _tag: 'saved', at: null })
  const [tries, setTries] = useState(0)
  /** What the server has, as far as this page knows. */
  const base = useRef({ revision: start.revision, fields: start.base })
  /** What was sent without an answer: found on the server, it is this page's own. */
  const unanswered = useRef<Fields | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const otherBy = useRef<string | null>(drafted.served.savedBy)
  /** What closed windows left; forgotten once this page, or the server, has it. */
  const left = useRef<readonly KeptCopy<Copy>[]>(start.left)
  const now = useRef(standing)
  now.current = standing
  const { history, clashes, gone } = standing
  const written = history.present

  /** One after the other; one that fails does not hold up those behind it. */
  const enqueue = (job: () => Promise<void>): void => {
    queue.current = queue.current.then(job).catch((error: unknown) => setSaving(heldUp(error, true)))
  }

  const take = ({ revision, draft, savedBy }: Served): void => {
    if (draft === null) {
      setStanding((before) => ({ ...before, gone: { by: savedBy } }))
      return
    }
    const theirs = split(draft)
    const own = unanswered.current !== null && sameFields(unanswered.current, theirs)
    const mine = split(now.current.history.present)
    const merge = joined(own ? theirs : base.current.fields, mine, theirs, now.current.clashes)
    unanswered.current = null
    otherBy.current = savedBy
    base.current = { revision, fields: theirs }
    setStanding((before) => ({
      ...before,
      // What others wrote is not undone with one's own.
      history: sameFields(merge.fields, mine) ? before.history : begun(join(merge.fields)),
      clashes: merge.clashes,
      came: merge.taken.length > 0 ? { by: savedBy, fields: merge.taken } : before.came,
    }))
  }

  const settled = clashes.length === 0
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => {
    waiting.current = null
    if (gone !== null) return
    const fields = split(written)
    const adopt = (): void => {
      for (const one of left.current) dropCopy(one)
      left.current = []
    }
    if (settled && unanswered.current === null && sameFields(fields, base.current.fields)) {
      adopt()
      forgetCopy(name)
      setSaving((before) => (before._tag === 'unsaved' ? { _tag: 'saved', at: new Date() } : before))
      return
    }
    const kept = keepCopy(name, {
      at: Date.now(),
      base: unchosen(base.current.fields, clashes),
      mine: fields,
    })
    if (!settled) {
      setSaving({
        _tag: 'unsaved',
        kept: kept !== null,
        because: '有几处要先选择保留哪一份',
        signedOut: false,
      })
      return
    }
    if (kept !== null) adopt()
    const save = async (): Promise<void> => {
      setSaving({ _tag: 'saving' })
      try {
        const { revision } = await drafted.save(base.current.revision, written)
        base.current = { revision, fields }
        unanswered.current = null
        if (kept !== null) dropCopy(kept)
        adopt()
        setSaving({ _tag: 'saved', at: new Date() })
      } catch (error) {
        const failure = failureOf(error)
        if (!('refusal' in failure)) unanswered.current = fields
        setSaving(heldUp(error, kept !== null))
        if ('refusal' in failure && failure.refusal._tag === 'StaleVersion') take(await drafted.load())
      }
    }
    waiting.current = () => {
      waiting.current = null
      enqueue(save)
    }
    const timer = setTimeout(() => waiting.current?.(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [name, written, clashes, settled, gone, tries])

  // Who leaves while a change still waits to be saved leaves nothing behind in this browser only.
  useEffect(() => () => waiting.current?.(), [])

  const again = useCallback(() => setTries((count) => count + 1), [])
  useEffect(() => {
    if (saving._tag !== 'unsaved') return
    const timer = setInterval(again, RETRY_MS)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [saving._tag, again])

  // Somebody else may be writing too: their text comes in while one writes one's own.
  useEffect(() => {
    if (gone !== null) return
    const look = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return
      const served = await drafted.load().catch(() => null)
      if (served !== null && served.revision > base.current.revision) take(served)
    }
    const timer = setInterval(() => enqueue(look), LOOK_MS)
    return () => clearInterval(timer)
  }, [name, gone])

  const step = (to: (before: History<WrittenDraft>) => History<WrittenDraft>): void =>
    setStanding((before) => ({ ...before, history: to(before.history) }))
  return {
    at: {
      value: written,
      path: [],
      set: (next, from = []) => step((before) => record(before, next, from, performance.now())),
    },
    undo: history.past.length === 0 ? null : () => step(undo),
    redo: history.future.length === 0 ? null : () => step(redo),
    saving,
    again,
    clashes,
    otherBy: otherBy.current,
    choose: ({ field, theirs }, chosen) =>
      setStanding((before) => ({
        ...before,
        history: record(
          before.history,
          join({ ...split(before.history.present), [field]: chosen }),
          ['choice', field],
          performance.now(),
        ),
        clashes: before.clashes.filter((one) => one.field !== field || one.theirs !== theirs),
      })),
    came: standing.came,
    gone,
    revision: () => queue.current.then(() => base.current.revision),
    forget: () => forgetCopy(name),
  }
}

const heldUp = (error: unknown, kept: boolean): Saving => {
  const { _tag, sentence } = failureOf(error)
  const because = _tag === 'offline' ? '连接不上服务器，恢复后自动保存' : sentence
  return { _tag: 'unsaved', kept, because, signedOut: _tag === 'signed-out' }
}

/** Where writing starts: from the server, joined with what this browser kept. */
const startOf = ({ name, served }: Drafted) => {
  const base = split(served.draft)
  const left = copiesOf(name)
  const { fields, clashes } = restored(
    left.map(({ copy }) => copy),
    base,
  )
  const standing: Standing = { history: begun(join(fields)), clashes, came: null, gone: null }
  return { standing, revision: served.revision, base, left }
}
