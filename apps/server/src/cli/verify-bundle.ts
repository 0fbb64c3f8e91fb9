import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { bundleFaults, sayFaults } from '../publisher/bundle.ts'
import { done, failed, type PlainCommand } from './command.ts'
import { startedIn } from './started-in.ts'

/** `verify-bundle DIR`: papers, signatures and chain of a publication, then every file of it. */
export const verifyBundle: PlainCommand = {
  _tag: 'plain',
  usage: 'verify-bundle DIR [--key FINGERPRINT]',
  run: async (args) => {
    const [folder, option, keyFingerprint, ...rest] = args
    const asked = option === undefined || (option === '--key' && /^[0-9a-f]{64}$/.test(keyFingerprint ?? ''))
    if (folder === undefined || rest.length > 0 || !asked)
      return failed('verify-bundle takes one folder, and --key with the 64 digits of a fingerprint')
    const path = resolve(startedIn(), folder)
    const found = await stat(path).catch(() => null)
    if (found === null || !found.isDirectory()) return failed(`verify-bundle: ${folder} is not a folder`)
    const faults = await bundleFaults(path, keyFingerprint === undefined ? {} : { keyFingerprint })
    return faults.length === 0
      ? done('every file agrees with the manifest, the manifest with its signature, the chain with itself\n')
      : failed(`verify-bundle: ${sayFaults(faults)}`)
  },
}
