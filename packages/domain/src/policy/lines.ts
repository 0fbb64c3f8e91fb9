import { bracketsOf } from './brackets.ts'
import { markerOf } from './markers.ts'
import { LABEL_AT_START } from './notations.ts'
import { type Passage, slice, trim } from './passage.ts'
import { type Log, properWidth } from './repair.ts'
import { dutyOf } from './responsibility.ts'
import { linesOf } from './source.ts'
import { columnsOf } from './table.ts'
import { simplified } from './traditional.ts'
import type { Registry } from './units.ts'
import type { Line } from './wrapping.ts'

/** The lines of a text that are not blank, in proper width. */
export const linesIn = (source: Passage, log: Log): readonly Line[] => {
  const lines: Line[] = []
  let afterBlank = false
  for (const { passage } of linesOf(source)) {
    const line = trim(properWidth(passage, log))
    if (line.text !== '') lines.push({ passage: line, afterBlank })
    afterBlank = line.text === ''
  }
  return lines
}

/** The first numbered, labelled or tabulated line, or the first sentence that units are responsible for. */
export const beginsBody = ({ passage }: Line, registry: Registry): boolean =>
  markerOf(passage.text) !== null ||
  columnsOf(passage) !== null ||
  /^序[号號]$/.test(passage.text) ||
  LABEL_AT_START.test(simplified(passage.text.slice(0, 40))) ||
  endsWithDuty(passage, registry)

export const endsWithDuty = (line: Passage, registry: Registry): boolean => {
  if (!/[）)〕\]】][。；]?$/.test(line.text)) return false
  const bracket = bracketsOf(line).at(-1)
  return (
    bracket !== undefined &&
    dutyOf(registry, slice(line, bracket.start + 1, bracket.end - 1), 'bracket') !== null
  )
}

/** A line that is nothing but a bracket of units. */
export const isWholeDuty = (line: Passage, registry: Registry): boolean => {
  const [bracket] = bracketsOf(line)
  if (
    bracket === undefined ||
    bracket.start !== 0 ||
    !/^[。；]?$/.test(line.text.slice(bracket.end, bracket.end + 2))
  )
    return false
  return dutyOf(registry, slice(line, 1, bracket.closed ? bracket.end - 1 : bracket.end), 'bracket') !== null
}
