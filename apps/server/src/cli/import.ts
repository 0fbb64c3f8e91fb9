import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Outline, outline } from '@jiashan/domain/policy'
import { readDocument } from '../policy/documents.ts'
import { done, failed, type PlainCommand } from './command.ts'
import { startedIn } from './started-in.ts'

const MAX_BYTES = 8 * 1024 * 1024

/** Text in UTF-8, or in GB 18030 as older offices save it; null for what is neither. */
const decode = (bytes: Uint8Array): string | null => {
  if (bytes.includes(0)) return null
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
    } catch {}
  return null
}

const inWords = ({ programme, findings }: Outline): string => {
  const { counts } = programme
  const lines = [
    programme.title,
    `${programme.number ?? '无文号'} ${programme.issuers.join('、')} ${programme.date ?? '无日期'}`,
    `${counts.pillars} chapters, ${counts.sections} sections, ${counts.tasks} tasks, ${counts.departments} units (${counts.leads} lead), ${counts.responsibilities} responsibilities, ${counts.targets} targets, ${counts.repairs} repairs`,
    ...findings.map((one) => `${one.line}:${one.column} ${one.severity} ${one.message}。${one.proposal}`),
  ]
  return `${lines.join('\n')}\n`
}

/** `import FILE [--json]`: reads a policy document and shows what it says; nothing is stored. */
export const importDocument: PlainCommand = {
  _tag: 'plain',
  usage: 'import FILE [--json]',
  run: async (args) => {
    const [file, ...rest] = args.filter((one) => one !== '--json')
    if (file === undefined || rest.length > 0 || file.startsWith('-'))
      return failed('import takes one file and, for JSON, --json')
    const bytes = await readFile(resolve(startedIn(), file)).catch(() => null)
    if (bytes === null) return failed(`import: ${file} is not a file that can be read`)
    if (bytes.length > MAX_BYTES)
      return failed(`import: ${file} is larger than 8 MB; a policy document is text of a few pages`)
    const text = decode(bytes)
    if (text === null)
      return failed(`import: ${file} is not text in UTF-8 or GB 18030; save it as plain text`)
    if (text.trim() === '') return failed(`import: ${file} is empty`)
    const read = outline(await readDocument(text))
    return done(args.includes('--json') ? `${JSON.stringify(read, null, 2)}\n` : inWords(read))
  },
}
