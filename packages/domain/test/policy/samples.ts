import { readFileSync } from 'node:fs'
import { Schema } from 'effect'
import { Department, Erratum, outline, type Reading, read } from '../../src/policy/index.ts'

const seeds = new URL('../../../../seeds/', import.meta.url)
export const seedPath = (path: string): URL => new URL(path, seeds)
const seed = (path: string): string => readFileSync(seedPath(path), 'utf8')

export const departments = Schema.decodeUnknownSync(Schema.Array(Department))(
  JSON.parse(seed('departments.json')),
)
export const errata = Schema.decodeUnknownSync(Schema.Array(Erratum))(
  JSON.parse(seed('errata/opinions-2017-12.json')),
)
export const opinions = seed('opinions-2017-12.txt')

export const readOpinions = (): Reading => read(opinions, { departments, errata })

/** A document of an invented city, read with the registry of Jiaxing. */
export const readSample = (text: string): Reading => read(text, { departments })

/** What a test compares: who does what, and what the reader noted (`code line`). */
export const dutiesOf = (text: string) => {
  const { tasks, findings } = outline(readSample(text))
  return {
    tasks: tasks.map(({ number, text: words, lead, supports }) => ({ number, words, lead, supports })),
    findings: findings.map(({ code, line }) => `${code} ${line}`),
  }
}

/** One task after a heading: its lead, its supports, and the codes of all findings. */
export const dutyOf = (line: string) => {
  const { tasks, findings } = outline(readSample(`云港市重点工作方案\n\n一、做强实体经济\n${line}\n`))
  const [task] = tasks
  return {
    words: task?.text,
    lead: task?.lead,
    supports: task?.supports,
    findings: findings.map(({ code }) => code),
  }
}
