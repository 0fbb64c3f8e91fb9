import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { keySpans, type Seal } from '@jiashan/domain/publication/seal'
import { firstFew, inspectBundle, sayFault } from '../publisher/bundle.ts'
import { bundleScores } from './bundle-scores.ts'
import { done, failed, type PlainCommand } from './command.ts'
import { startedIn } from './started-in.ts'

/** `verify-bundle DIR`: papers, signatures and chain of a publication, then every file of it, then its scores. */
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
    const known = keyFingerprint === undefined ? {} : { keyFingerprint }
    const { seal, faults } = await inspectBundle(path, known)
    const scores = await bundleScores(path)
    const wrong = [...faults.map(sayFault), ...scores.faults]
    return seal === null || wrong.length > 0
      ? failed(`verify-bundle: ${firstFew(wrong)}`)
      : done(lines([AGREES, ...scores.lines, ...keyLines(seal, keyFingerprint !== undefined)]))
  },
}

const AGREES = 'every file agrees with the manifest, the manifest with its signature, the chain with itself'

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

/** Who signed which publications; a key that follows another is nobody's until somebody compared it. */
const keyLines = ({ chain, signed }: Seal, known: boolean): readonly string[] => {
  const spans = keySpans([...chain, signed])
  const told = spans.map(
    ({ key, from, to }) => `publications ${from} to ${to} are signed with the key ${key}`,
  )
  const changed = !known && spans.length > 1
  return [...told, ...(changed ? [CHANGED] : [])]
}

const CHANGED =
  'WARNING: the key changed, which whoever holds the server can do: compare each fingerprint with the one printed elsewhere'
