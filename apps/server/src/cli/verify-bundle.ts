import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { bundleFault } from '../publisher/bundle.ts'
import { done, failed, type PlainCommand } from './command.ts'
import { startedIn } from './started-in.ts'

/** `verify-bundle DIR`: every file of a publication against its manifest. */
export const verifyBundle: PlainCommand = {
  _tag: 'plain',
  usage: 'verify-bundle DIR',
  run: async ([folder, ...rest]) => {
    if (folder === undefined || rest.length > 0) return failed('verify-bundle takes one folder')
    const path = resolve(startedIn(), folder)
    const found = await stat(path).catch(() => null)
    if (found === null || !found.isDirectory()) return failed(`verify-bundle: ${folder} is not a folder`)
    const fault = await bundleFault(path)
    return fault === null ? done('every file agrees with the manifest\n') : failed(`verify-bundle: ${fault}`)
  },
}
