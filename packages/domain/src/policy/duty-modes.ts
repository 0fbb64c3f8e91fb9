import { DUTY_MODES, type DutyMode } from './structure.ts'
import { simplified } from './traditional.ts'

const ADVERBS =
  '(?:积极|大力|加快|全面|深入|着力|合力|进一步|协同|稳步|扎实|持续|高水平|高质量|高标准|重点|努力|力争|率先|统筹|切实|纵深|有序|主动|严格|重点|共同|继续|加大力度)*'
const HEAD = new RegExp(
  `(?:^|[，。；：！])(?:${ADVERBS})(${DUTY_MODES.join('|')})(?:(?:和|、|并)(${DUTY_MODES.join('|')}))?`,
  'g',
)

/** The verbs that head the clauses of a task, each once, in order of appearance. */
export const dutyModesOf = (text: string): readonly DutyMode[] => {
  const found = [...simplified(text).matchAll(HEAD)].flatMap(([, first, second]) => [first, second])
  return DUTY_MODES.filter((mode) => found.includes(mode)).toSorted(
    (a, b) => found.indexOf(a) - found.indexOf(b),
  )
}
