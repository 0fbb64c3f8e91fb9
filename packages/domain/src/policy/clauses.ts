import type { Chapters } from './chapters.ts'
import { titleOf } from './chapters.ts'
import { concat, type Passage, slice, spanOf } from './passage.ts'
import type { Clause, Sentence } from './structure.ts'
import type { Part } from './tree.ts'

/** The safeguards as clauses that can be cited, each with its sentences. */
export const clausesOf = (chapters: Chapters['clauses']): readonly Clause[] =>
  chapters.map(({ chapter, part }) => {
    const number = chapter === part ? label(part) : `${label(chapter)}${label(part)}`
    const { title, body } = titleAndBody(part)
    const blocks = [part.block, ...below(part)]
    const whole = concat(blocks.map((block) => block.whole))
    return { number, title, text: body.text, sentences: sentencesOf(body, number), span: spanOf(whole) }
  })

const label = ({ marker }: Part): string => marker.printed.replace(/[、.。]$/, '')

const below = (part: Part): readonly Part['block'][] => [
  ...part.blocks,
  ...part.parts.flatMap((child) => [child.block, ...below(child)]),
]

const LONGEST_TITLE = 30

/** 加强组织领导。调整充实…: the first short sentence is the title when text follows it. */
const titleAndBody = (part: Part): { readonly title: string; readonly body: Passage } => {
  const own = part.block.text
  const stop = own.text.indexOf('。')
  const rest = concat(below(part).map(({ text }) => text))
  if (stop < 0)
    return rest.text === '' && own.text.length > LONGEST_TITLE
      ? { title: own.text.slice(0, LONGEST_TITLE), body: own }
      : { title: titleOf(part), body: rest }
  const runsIn = stop <= LONGEST_TITLE && (stop + 1 < own.text.length || rest.text !== '')
  const body = runsIn ? concat([slice(own, stop + 1), rest]) : concat([own, rest])
  return { title: own.text.slice(0, Math.min(stop, LONGEST_TITLE)), body }
}

const SENTENCE = /[^。！？]+[。！？]*[”’）]?/g

const sentencesOf = (body: Passage, number: string): readonly Sentence[] =>
  [...body.text.matchAll(SENTENCE)].map((found, index) => {
    const words = slice(body, found.index, found.index + found[0].length)
    return { number: `${number}第${index + 1}句`, text: words.text, span: spanOf(words) }
  })
