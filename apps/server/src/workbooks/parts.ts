import { finished } from 'node:stream/promises'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Archive } from './archive.ts'
import { BOOK_LIMITS, BookFault } from './limits.ts'

/** A cell as it stands in the file. Nothing is computed: a formula is only noticed. */
export interface RawCell {
  readonly kind: 'text' | 'number' | 'formula' | 'error'
  readonly text: string
}

export interface RawRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly at: number
  /** By column letter. */
  readonly cells: Readonly<Record<string, RawCell>>
}

interface Listener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** `x:row` and `row` are the same element. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks through the XML of a part, piece by piece; one with a document type (and so with entities) is refused. */
const walk = async (archive: Archive, path: string, listener: Listener): Promise<void> => {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const refuse = (): never => {
    throw new BookFault('not-a-workbook')
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', (tag: SaxesTagPlain) => listener.open(local(tag.name), tag.attributes))
  parser.on('closetag', (tag: SaxesTagPlain) => listener.close?.(local(tag.name)))
  if (listener.text !== undefined) parser.on('text', listener.text)
  const stream = await archive.open(path)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let unpacked = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacked += chunk.length
      if (unpacked > BOOK_LIMITS.unpacked) throw new BookFault('bomb')
      parser.write(decoder.decode(chunk, { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof BookFault ? error : new BookFault('not-a-workbook')
  } finally {
    stream.destroy()
    await finished(stream).catch(() => {})
  }
}

/** `_x000D_` is how a workbook writes a character that XML does not keep. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )

/** The sheets by name, with the paths of their parts. */
export const readSheets = async (archive: Archive): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>()
  await walk(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets = new Map<string, string>()
  await walk(archive, 'xl/workbook.xml', {
    open: (name, attributes) => {
      const id = Object.entries(attributes).find(([key]) => local(key) === 'id' && key !== 'id')?.[1]
      const path = targets.get(id ?? '')
      if (name === 'sheet' && attributes.name !== undefined && path !== undefined)
        sheets.set(attributes.name, path)
    },
  })
  return sheets
}

/** Whether the file's days are counted from 1904. */
export const readCountsFrom1904 = async (archive: Archive): Promise<boolean> => {
  let found = false
  await walk(archive, 'xl/workbook.xml', {
    open: (name, { date1904 }) => {
      if (name === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) found = true
    },
  })
  return found
}

/** The texts that cells refer to by number; phonetic hints are left out. */
export const readTexts = async (archive: Archive): Promise<readonly string[]> => {
  if (!archive.has('xl/sharedStrings.xml')) return []
  const texts: string[] = []
  let text = ''
  let inText = false
  let inHint = false
  await walk(archive, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') inHint = true
      if (name === 't') inText = !inHint
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inHint = false
      if (name === 'si') texts.push(unescaped(text).slice(0, BOOK_LIMITS.cell))
    },
  })
  return texts
}

/** The rows of a sheet that hold anything, in the order of the file. */
export const readRows = async (
  archive: Archive,
  path: string,
  texts: readonly string[],
): Promise<readonly RawRow[]> => {
  const rows: RawRow[] = []
  let at = 0
  let cells: Record<string, RawCell> = {}
  let column = 0
  let cell = { type: '', value: '', formula: false }
  let collecting = false
  await walk(archive, path, {
    open: (name, { r, t }) => {
      if (name === 'row') {
        at = r === undefined ? at + 1 : Number(r)
        cells = {}
        column = 0
      } else if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r)
        cell = { type: t ?? 'n', value: '', formula: false }
      } else if (name === 'f') cell.formula = true
      else if (name === 'v' || name === 't') collecting = true
    },
    text: (piece) => {
      if (collecting && cell.value.length < BOOK_LIMITS.cell) cell.value += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') collecting = false
      if (name === 'c' && column <= BOOK_LIMITS.columns) {
        const told = tellCell(cell, texts)
        if (told !== null) cells[String.fromCharCode(64 + column)] = told
      }
      if (name !== 'row' || Object.keys(cells).length === 0) return
      rows.push({ at, cells })
      if (rows.length > BOOK_LIMITS.rows) throw new BookFault('too-many-rows')
    },
  })
  return rows
}

/** The number of a column by its reference: 3 of `C7`. */
const columnOf = (reference: string): number => {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1]
  if (letters === undefined) throw new BookFault('not-a-workbook')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const tellCell = (
  { type, value, formula }: { readonly type: string; readonly value: string; readonly formula: boolean },
  texts: readonly string[],
): RawCell | null => {
  if (formula) return { kind: 'formula', text: '' }
  if (value === '') return null
  if (type === 's') {
    const text = texts[Number(value)]
    if (text === undefined) throw new BookFault('not-a-workbook')
    return text === '' ? null : { kind: 'text', text }
  }
  if (type === 'e') return { kind: 'error', text: value }
  if (type === 'b') return { kind: 'text', text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'n') return { kind: 'number', text: String(Number(value)) }
  return { kind: 'text', text: unescaped(value) }
}
