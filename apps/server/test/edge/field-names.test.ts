import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fieldName } from '../../src/edge/sentences/fields.ts'

/** As much of a schema as is walked here. */
interface Ast {
  readonly _tag: string
  readonly propertySignatures?: readonly { readonly name: PropertyKey; readonly type: Ast }[]
  readonly elements?: readonly Ast[]
  readonly rest?: readonly Ast[]
  readonly types?: readonly Ast[]
}

/** Every path to a field of an input; items of lists are counted from 0. */
const pathsOf = (ast: Ast, path: readonly string[] = []): readonly string[] => {
  if (ast._tag === 'Objects')
    return (ast.propertySignatures ?? []).flatMap(({ name, type }) => pathsOf(type, [...path, String(name)]))
  if (ast._tag === 'Arrays')
    return [...(ast.elements ?? []), ...(ast.rest ?? [])].flatMap((one) => pathsOf(one, [...path, '0']))
  return ast._tag === 'Union' ? (ast.types ?? []).flatMap((one) => pathsOf(one, path)) : [path.join('.')]
}

const folder = new URL('../../src/edge/', import.meta.url)
const inputs = async (): Promise<readonly string[]> => {
  const files = readdirSync(folder).filter((one) => one.endsWith('input.ts'))
  const rooms = await Promise.all(files.map((one) => import(new URL(one, folder).href)))
  return rooms
    .flatMap((room) => Object.values(room as Record<string, unknown>))
    .flatMap((one) => (isSchema(one) ? pathsOf(one.ast) : []))
}
const isSchema = (value: unknown): value is { readonly ast: Ast } =>
  typeof value === 'function' || typeof value === 'object' ? value !== null && 'ast' in value : false

it('calls every field that a procedure takes by a name in Chinese', async () => {
  const paths = [...new Set(await inputs())].filter((one) => one !== '')
  expect(paths.length).toBeGreaterThan(250)
  expect(paths.filter((one) => !/[\u4e00-\u9fff]/.test(fieldName(one)))).toEqual([])
})

it('says which part of a list is meant, and calls a field as its form does', () => {
  expect(fieldName('command.text.blocks.7.text')).toBe('第 8 项内容')
  expect(fieldName('content.from')).toBe('派出单位')
  expect(fieldName('findings.0.unit')).toBe('第 1 项责任单位')
  expect(fieldName('unit')).toBe('计量单位')
})
