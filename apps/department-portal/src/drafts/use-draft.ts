import { canonical, type FieldClash, type Fields, mergeFields } from '@jiashan/domain/record'
import { failureOf } from '@jiashan/office'
import { useCallback, useEffect, useRef, useState } from 'react'
import { copiesOf, dropCopy, forgetCopy, keepCopy } from './copies.ts'
import type { Drafted, Drafting, HeldUp, Joined, Saving, Served } from './drafting.ts'
import { plainOf } from './plain.ts'
import { restore, stillOpen, unchosen } from './restore.ts'

const PAUSE_MS = 800
const RETRY_MS = 8_000
const LOOK_MS = 12_000
const NO_LINE = '连接不上服务器，恢复后会自动重试'

interface Standing {
  readonly form: Fields
  readonly clashes: readonly FieldClash[]
  readonly joined: Joined | null
  readonly changed: boolean
  readonly stripped: boolean
}

/**
 * Saves what is written a moment after the last key: in the browser first, forgotten there once the server has
 * just that text, so that a closed tab, a lost network or an ended session loses nothing. What others save
 * meanwhile is joined field by field.
 */
export const useDraft = <F extends object>(drafted: Drafted<F>, paused: boolean): Drafting<F> => {
  const { name, version, split, join } = drafted
  const [named] = useState(name)
  // What one form holds is never another's: a page that shows another form gives it a key.
  if (named !== name) throw new TypeError(`the form of ${named} was given ${name}`)
  const [start] = useState(() => startOf(drafted))
  const [standing, setStanding] = useState<Standing>(start.standing)
  const [saving, setSaving] = useState<Saving>({ _tag: 'unchanged' })
  const [retries, setRetries] = useState(0)
  /** What the server has, as far as this tab knows. */
  const base = useRef({ revision: start.revision, fields: start.base })
  /** What was sent without an answer: found on the server, it is this tab's own. */
  const unanswered = useRef<Fields | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const otherBy = useRef(start.left.length > 0 ? null : drafted.served.savedBy)
  /** What closed windows left; forgotten once this page, or the server, has it. */
  const left = useRef(start.left)
  const now = useRef(standing)
  now.current = standing

  /** One after the other; one that fails does not hold up those behind it. */
  const enqueue = (job: () => Promise<void>): void => {
    queue.current = queue.current.then(job).catch((error: unknown) => {
      setSaving({ _tag: 'kept-here', ...heldUp(error) })
    })
  }

  const take = (served: Served<F>): void => {
    const theirs = split(served.form)
    const own = unanswered.current !== null && same(unanswered.current, theirs)
    const merge = mergeFields(own ? theirs : base.current.fields, now.current.form, theirs)
    unanswered.current = null
    otherBy.current = served.savedBy
    const mine = now.current.changed
    // What the server had is superseded by what it has; what closed windows left is still to be chosen from.
    const had = base.current.fields
    const open = now.current.clashes.filter(
      ({ field, theirs: other }) => sameValue(theirs[field], had[field]) || !sameValue(other, had[field]),
    )
    base.current = { revision: served.revision, fields: theirs }
    setStanding({
      form: merge.fields,
      clashes: stillOpen(open, merge),
      joined: merge.taken.length > 0 ? { by: served.savedBy, fields: merge.taken } : now.current.joined,
      changed: mine,
      stripped: now.current.stripped,
    })
  }

  const { form, changed, clashes } = standing
  const settled = clashes.length === 0
  // Saving waits while fields clash: the choice is made first.
  useEffect(() => {
    if (!changed || paused) return
    const adopt = (): void => {
      for (const one of left.current) dropCopy(one)
      left.current = []
    }
    // What the server has already needs neither saving nor keeping; two windows would else save in turn for ever.
    if (settled && unanswered.current === null && same(form, base.current.fields)) {
      adopt()
      forgetCopy(name)
      setSaving((before) => (before._tag === 'saving' ? before : { _tag: 'saved', at: new Date() }))
      return
    }
    const { revision: written, fields } = base.current
    const copy = { version, revision: written, at: Date.now(), base: unchosen(fields, clashes), mine: form }
    const kept = keepCopy(name, copy)
    // Until the choice is made, what it is between lies only there.
    if (!settled) return
    if (kept !== null) adopt()
    const save = async (): Promise<void> => {
      setSaving({ _tag: 'saving' })
      try {
        const { revision } = await drafted.save(base.current.revision, join(form))
        base.current = { revision, fields: form }
        unanswered.current = null
        if (kept !== null) dropCopy(kept)
        adopt()
        setSaving({ _tag: 'saved', at: new Date() })
      } catch (error) {
        const failure = failureOf(error)
        if (!('refusal' in failure)) unanswered.current = form
        setSaving(
          kept === null
            ? { _tag: 'unkept', ...heldUp(error, NO_LINE) }
            : { _tag: 'kept-here', ...heldUp(error) },
        )
        if (!('refusal' in failure) || failure.refusal._tag !== 'StaleVersion') return
        const served = await drafted.load().catch(() => null)
        if (served === null) return
        const who = served.savedBy === null ? '您在另一窗口' : served.savedBy
        setSaving({ _tag: 'kept-here', sentence: `${who}刚刚作了修改，正在合并`, signedOut: false })
        take(served)
      }
    }
    const timer = setTimeout(() => enqueue(save), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [name, form, changed, settled, paused, retries])

  const again = useCallback(() => setRetries((count) => count + 1), [])
  useEffect(() => {
    if (saving._tag !== 'kept-here' && saving._tag !== 'unkept') return
    const timer = setInterval(again, RETRY_MS)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [saving._tag, again])

  // Somebody else may be writing too: their text comes in while one reads one's own.
  useEffect(() => {
    if (paused) return
    const look = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return
      const served = await drafted.load().catch(() => null)
      if (served !== null && served.revision > base.current.revision) take(served)
    }
    const timer = setInterval(() => enqueue(look), LOOK_MS)
    return () => clearInterval(timer)
  }, [name, paused])

  return {
    form: join(form),
    set: (change) =>
      setStanding((before) => {
        const part = typeof change === 'function' ? change(join(before.form)) : change
        const { value, stripped } = plainOf(split({ ...join(before.form), ...part }))
        return { ...before, changed: true, form: value, stripped: before.stripped || stripped }
      }),
    changed,
    saving,
    again,
    clashes,
    otherBy: otherBy.current,
    choose: (field, chosen) =>
      setStanding((before) => ({
        ...before,
        changed: true,
        form: { ...before.form, [field]: chosen },
        clashes: before.clashes.filter((one) => one.field !== field),
      })),
    joined: standing.joined,
    stripped: standing.stripped,
    revision: () => queue.current.then(() => base.current.revision),
    forget: () => forgetCopy(name),
  }
}

const heldUp = (error: unknown, offline?: string): HeldUp => {
  const { _tag, sentence } = failureOf(error)
  return { sentence: _tag === 'offline' ? (offline ?? sentence) : sentence, signedOut: _tag === 'signed-out' }
}

const same = (a: Fields, b: Fields): boolean => canonical(a) === canonical(b)
const sameValue = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)

/** Where writing starts: from the server, joined with what this browser kept. */
const startOf = <F extends object>({ name, served, split }: Drafted<F>) => {
  const theirs = split(served.form)
  const left = copiesOf(name)
  const { fields, clashes } = restore(
    left.map(({ copy }) => copy),
    theirs,
  )
  const standing: Standing = {
    form: fields,
    clashes,
    joined: null,
    changed: left.length > 0,
    stripped: false,
  }
  return { standing, revision: served.revision, base: theirs, left }
}
