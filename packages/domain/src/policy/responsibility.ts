import { finding, type PlainFinding } from './finding.ts'
import {
  ENDINGS,
  FIRST_LEADS,
  HENCEFORTH,
  LABEL,
  LABEL_IN_BRACKET,
  LABEL_ROLES,
  OPEN_END,
  QUALIFIER,
  type Role,
  STAR_LEADS,
  TOGETHER,
} from './notations.ts'
import { concat, type Passage, slice, spanOf, strip, trim } from './passage.ts'
import { simplified } from './traditional.ts'
import { hasLevel, type NamedUnit, type Registry, splitOutside, unitsOf } from './units.ts'

/** A unit with the part that the notation itself gives it. */
export interface Assigned extends NamedUnit {
  readonly role: Role
}

/** What a bracket or a line says about who is responsible. */
export interface Duty {
  readonly units: readonly Assigned[]
  /** A note that the first unit leads: here, or here and hence. */
  readonly firstLeads: 'here' | 'hence' | null
  /** The note itself, cut out of the list. */
  readonly leadNote: Passage | null
  readonly findings: readonly PlainFinding[]
  readonly passage: Passage
}

/** Several lists for the same words: 牵头单位：… and 责任单位：… on lines of their own. */
export const merged = (duties: readonly Duty[]): Duty | null => {
  const [first] = duties
  if (first === undefined || duties.length === 1) return first ?? null
  return {
    units: duties.flatMap(({ units }) => units),
    firstLeads: duties.find(({ firstLeads }) => firstLeads !== null)?.firstLeads ?? null,
    leadNote: duties.find(({ leadNote }) => leadNote !== null)?.leadNote ?? null,
    findings: duties.flatMap(({ findings }) => findings),
    passage: concat(duties.map(({ passage }) => passage)),
  }
}

interface Stretch {
  readonly role: Role
  readonly words: Passage
}

/** A longer text names no units. */
export const LONGEST_LIST = 1500
const EDGE = /[，；、。：\s]/

/** Reads the inside of a bracket, or a line; null when it does not name responsible units. */
export const dutyOf = (
  registry: Registry,
  passage: Passage,
  bare: 'bracket' | 'cell' | 'line',
): Duty | null => {
  if (passage.text.length > LONGEST_LIST) return null
  const { rest, note } = withoutLeadNote(passage)
  const text = simplified(rest.text)
  const labels = [...text.matchAll(bare === 'bracket' ? LABEL_IN_BRACKET : LABEL)]
  const stretches = labels.length > 0 ? labelled(rest, labels) : unlabelled(rest)
  const findings: PlainFinding[] = []
  const units = stretches.flatMap((stretch) => assigned(registry, stretch, findings))
  const named = labels.length > 0 || stretches.some(({ role }) => role !== 'unsaid')
  if (!(named ? units.some(({ likely }) => likely) : isBareList(units, bare))) return null
  return {
    units,
    firstLeads:
      note === null || !FIRST_LEADS.test(simplified(note.text))
        ? null
        : HENCEFORTH.test(note.text)
          ? 'hence'
          : 'here',
    leadNote: note,
    findings,
    passage,
  }
}

const withoutLeadNote = (passage: Passage): { readonly rest: Passage; readonly note: Passage | null } => {
  const text = simplified(passage.text)
  const found = STAR_LEADS.exec(text) ?? FIRST_LEADS.exec(text)
  if (found === null) return { rest: passage, note: null }
  const end = found.index + found[0].length
  return {
    rest: concat([slice(passage, 0, found.index), slice(passage, end)]),
    note: strip(slice(passage, found.index, end), EDGE),
  }
}

/** Whether a statement somewhere in the document says that the first unit of every list leads. */
export const statesFirstLeads = (text: string): boolean => FIRST_LEADS.test(simplified(text))

const labelled = (list: Passage, labels: readonly RegExpExecArray[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  const before = strip(slice(list, 0, labels[0]?.index ?? 0), EDGE)
  if (before.text !== '')
    stretches.push({ role: QUALIFIER.test(before.text) ? 'aside' : 'unsaid', words: before })
  for (const [index, label] of labels.entries()) {
    const role = LABEL_ROLES[label.slice(1).findIndex((group) => group !== undefined)] ?? 'unsaid'
    const words = slice(list, label.index + label[0].length, labels[index + 1]?.index ?? list.text.length)
    if (role === 'unsaid') stretches.push(...unlabelled(words))
    else
      stretches.push({
        role,
        words:
          role === 'aside' ? concat([slice(list, label.index, label.index + label[0].length), words]) : words,
      })
  }
  return stretches
}

/** Stretches between `，`; those without an ending of their own share the ending of the next. */
const unlabelled = (list: Passage): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let waiting: Passage[] = []
  const close = (role: Role, last: Passage | null): void => {
    const words = last === null ? waiting : [...waiting, last]
    const first = words[0]
    if (first !== undefined) stretches.push({ role, words: between(list, first, words.at(-1) ?? first) })
    waiting = []
  }
  for (const part of splitOutside(list, /[，；,;]/)) {
    const text = simplified(part.text).replace(/[。]$/, '')
    if (QUALIFIER.test(text)) {
      close('unsaid', null)
      stretches.push({ role: 'aside', words: part })
      continue
    }
    const together = TOGETHER.exec(text)
    const lead = ENDINGS.find(({ role }) => role === 'lead')?.words.exec(text)
    const ending = ENDINGS.find(({ words }) => words.test(text))
    if (together !== null && lead === null) {
      close('lead', slice(part, 0, together.index))
      close('support', withoutEnding(slice(part, together.index + together[0].length)))
    } else if (ending === undefined) leadInside(part, close, waiting)
    else close(ending.role, withoutEnding(part))
  }
  close('unsaid', null)
  return stretches
}

const INNER_LEAD = /(?:牵头|主办)(?:负责|组织|落实|推进|实施)*[、]?(?=[市区县省州各])/

/** `A牵头、B、C` without a comma after the verb. */
const leadInside = (
  part: Passage,
  close: (role: Role, last: Passage | null) => void,
  waiting: Passage[],
): void => {
  const inner = INNER_LEAD.exec(simplified(part.text))
  if (inner === null) waiting.push(part)
  else {
    close('lead', slice(part, 0, inner.index))
    close('support', slice(part, inner.index + inner[0].length))
  }
}

const between = (list: Passage, first: Passage, last: Passage): Passage => {
  const start = list.at.indexOf(first.at[0] ?? -1)
  return slice(list, Math.max(0, start), list.at.lastIndexOf(last.at.at(-1) ?? -1) + 1)
}

const withoutEnding = (part: Passage): Passage => {
  const text = simplified(part.text)
  const ending = ENDINGS.map(({ words }) => words.exec(text)).find((found) => found !== null)
  if (ending == null) return part
  const open = OPEN_END.exec(text.slice(0, ending.index))
  if (open !== null || !ending[0].startsWith('等')) return slice(part, 0, ending.index)
  return slice(part, 0, ending.index + (OPEN_WORD.exec(ending[0])?.[0].length ?? 0))
}

const OPEN_WORD = /^等(?:市级|区级|县级|省级)?(?:各?有关|各?相关|各)?(?:部门|单位)?/
const BY = /^由/

const assigned = (
  registry: Registry,
  { role, words }: Stretch,
  findings: PlainFinding[],
): readonly Assigned[] => {
  const list = trim(strip(words, EDGE))
  if (role === 'aside') {
    findings.push(finding('aside', spanOf(list), list.text))
    return []
  }
  const closed = closedList(BY.test(list.text) ? slice(list, 1) : list, findings)
  return unitsOf(registry, closed).map((unit) => ({ ...unit, role }))
}

/** Takes `等部门` off the end of a list, and notes that it was open. */
const closedList = (list: Passage, findings: PlainFinding[]): Passage => {
  const open = OPEN_END.exec(simplified(list.text))
  if (open === null || open.index === 0) return list
  findings.push(
    finding('open-list', spanOf(slice(list, open.index)), list.text.slice(0, open.index).split('、').at(-1)),
  )
  return slice(list, 0, open.index)
}

/** Without any label or verb, only a list that is all units counts, and one of them must be known or of some level. */
const isBareList = (units: readonly Assigned[], bare: 'bracket' | 'cell' | 'line'): boolean =>
  bare !== 'line' &&
  units.length > 0 &&
  units.filter(({ likely }) => likely).length * 2 >= units.length &&
  units.some(({ department, passage }) => department !== null || bare === 'cell' || hasLevel(passage.text))
