import { randomUUID } from 'node:crypto'

/** Writes a defect to the log; answers the id under which it is found there. */
export const report = (error: unknown): string => {
  const defect = randomUUID().slice(0, 8)
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`defect ${defect}: ${text}\n`)
  return defect
}

/** What a person is told of a defect. */
export const sayDefect = (defect: string): string => `系统出错，请稍后再试；如需帮助请提供编号 ${defect}`
