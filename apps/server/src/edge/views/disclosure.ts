import {
  type DisclosureLine,
  type Item,
  namesIn,
  pastOf,
  reviewActions,
  wordsOf,
} from '@jiashan/domain/publication'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import type { Board } from '../../disclosure/disclosure.ts'

type NameOf = (unit: DepartmentId) => string

/** Of the sheet of each unit, the office's own (null) included; 0 where nothing was signed yet. */
type VersionOf = (unit: DepartmentId | null) => number

const versionsIn = ({ sheets, versions }: Board['record']): VersionOf => {
  const known = new Map(sheets.map(({ id, department }) => [department, versions.get(id)]))
  return (unit) => known.get(unit) ?? 0
}

/** An item with the very words that would be read, and those that are read now where they are others. */
const lineRow = (line: DisclosureLine, nameOf: NameOf, versionOf: VersionOf) => {
  const { item, before, standing, word, heldBecause, change, mayWithdraw, regime, dueOn, overdue } = line
  const { key, kind, title, task, target, department, formedOn, hash } = item
  const words = (one: Item): string => wordsOf(one.body, nameOf)
  return {
    ...{ key, kind, title, task, target, department, formedOn, hash },
    ...{ standing, heldBecause, change, mayWithdraw, regime, dueOn, overdue },
    /** Of the sheet that is written on. */
    version: versionOf(department),
    word: word === null ? null : { opinion: word.opinion, reason: word.reason, by: word.by, on: word.on },
    words: words(item),
    before: before === null || before.hash === hash ? null : words(before),
    /** It is in the last publication, in these words or in others. */
    isPublic: before !== null,
  }
}

/** What its unit sees of its items. */
export const ownDisclosure = ({ today, lines, record, departments }: Board) => {
  const nameOf = namesIn(departments)
  const versionOf = versionsIn(record)
  return { today, lines: lines.map((one) => lineRow(one, nameOf, versionOf)) }
}

/** Everybody's items, the sheets of review, what the group decided and what was published. */
export const disclosureBoard = ({ today, lines, record, departments }: Board, actor: Actor) => {
  const nameOf = namesIn(departments)
  const versionOf = versionsIn(record)
  const { reviews, publications, policy, decisions, versions } = record
  return {
    today,
    lines: lines.map((line) => {
      const row = lineRow(line, nameOf, versionOf)
      // What is public and stays as it is is told by its title.
      return row.standing === 'published' ? { ...row, words: '' } : row
    }),
    reviews: reviews
      .toSorted((a, b) => b.number - a.number)
      .map((review) => ({
        ...{ id: review.id, number: review.number, status: review.status, steps: review.steps },
        version: versions.get(review.id) ?? 0,
        actions: reviewActions(actor, review),
        items: review.items.map(({ key, kind, title, department, verdict, reason, body }) => ({
          ...{ key, kind, title, department, verdict, reason },
          // The very words that the second person approves.
          words: review.status === 'submitted' ? wordsOf(body, nameOf) : '',
        })),
      })),
    policy: { version: policy?.version ?? 0, decisions: policy?.state.decisions ?? [] },
    statements: decisions.statements,
    withheld: decisions.withheld,
    publications: publications.toSorted((a, b) => b.number - a.number).map(pastOf),
  }
}
