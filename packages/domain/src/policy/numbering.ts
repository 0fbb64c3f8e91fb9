import { finding, type PlainFinding } from './finding.ts'
import { slice, spanOf } from './passage.ts'
import type { Part } from './tree.ts'

/** Notes numbers that neither follow on, within their parts or through the document, nor begin again at 1. */
export const checkNumbering = (parts: readonly Part[], note: (finding: PlainFinding) => void): void => {
  const last = new Map<string, number>()
  const walk = (siblings: readonly Part[]): void => {
    let before: Part | null = null
    for (const part of siblings) {
      const { kind, number, printed } = part.marker
      const through = (last.get(kind) ?? 0) + 1
      const expected = before?.marker.kind === kind ? before.marker.number + 1 : number === 1 ? 1 : through
      if (number !== expected)
        note(
          finding('numbering', spanOf(slice(part.block.whole, 0, printed.length)), printed, String(expected)),
        )
      last.set(kind, number)
      before = part
      walk(part.parts)
    }
  }
  walk(parts)
}
