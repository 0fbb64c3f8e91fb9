import { Schema } from 'effect'
import { BookFault } from './limits.ts'
import type { RawBook } from './read.ts'
import { type Bases, BookIdentity, checksumOf, IDENTITY_SHEET, TEMPLATE_VERSION } from './template.ts'

const Fields = Schema.Record(Schema.String, Schema.String)
const readIdentity = Schema.decodeUnknownResult(BookIdentity)
const readFields = Schema.decodeUnknownResult(Fields)

/**
 * The bases of a workbook that was made from the template that is expected; another is refused: what was never
 * downloaded here, what an older system made, what belongs to another unit or time.
 */
export const recognise = (book: RawBook, expected: BookIdentity): Bases => {
  const rows = book.sheets[IDENTITY_SHEET]
  if (rows === undefined) throw new BookFault('not-a-template')
  const told = new Map(rows.map(({ cells }) => [cells.A?.text ?? '', cells.B?.text ?? '']))
  const identity = readIdentity(parsed(told.get('identity')))
  if (identity._tag === 'Failure') throw new BookFault('not-a-template')
  const bases: Record<string, Bases[string]> = {}
  for (const [key, text] of told) {
    if (key === 'identity' || key === 'checksum') continue
    const fields = readFields(parsed(text))
    if (fields._tag === 'Failure') throw new BookFault('damaged')
    bases[key] = fields.success
  }
  const { template, version, programme, department, about } = identity.success
  if (version !== TEMPLATE_VERSION) throw new BookFault('old-template')
  if (told.get('checksum') !== checksumOf(identity.success, bases)) throw new BookFault('damaged')
  if (template !== expected.template) throw new BookFault('other-kind')
  if (programme !== expected.programme) throw new BookFault('other-programme')
  if (department !== expected.department) throw new BookFault('other-unit')
  if (about !== expected.about) throw new BookFault('other-time', about)
  return bases
}

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
