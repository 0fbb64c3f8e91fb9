import { failed, type PlainCommand } from './command.ts'

export const assess: PlainCommand = {
  _tag: 'plain',
  usage: 'assess YEAR [--rules FILE] [--facts FILE] [--json]',
  run: async () => failed('assess'),
}
