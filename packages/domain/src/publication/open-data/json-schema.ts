import type { Fields, Json, Shape } from './field.ts'

type SchemaText = { readonly [name: string]: Json }

/** A shape as JSON Schema (draft 2020-12). */
export const schemaOf = (shape: Shape): SchemaText => {
  switch (shape.of) {
    case 'text':
      return { type: 'string' }
    case 'integer':
    case 'boolean':
      return { type: shape.of }
    case 'day':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
    case 'number':
      return { type: 'string', pattern: '^-?\\d+(\\.\\d+|/\\d+)?$' }
    case 'choice':
      return { type: 'string', enum: shape.values }
    case 'optional':
      return { anyOf: [schemaOf(shape.shape), { type: 'null' }] }
    case 'list':
      return { type: 'array', items: schemaOf(shape.item) }
    case 'record':
      return objectOf(shape.fields)
    case 'object':
      return { type: 'object' }
  }
}

/** Every field is there and no other is. */
const objectOf = (fields: Fields): SchemaText => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, { says, shape }]) => [
      name,
      { title: says.zh, description: says.en, ...schemaOf(shape) },
    ]),
  ),
  required: Object.keys(fields),
  additionalProperties: false,
})
