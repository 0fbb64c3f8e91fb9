import { inspectFile, inspectSeal, isTwin, SEAL, type Seal } from '@jiashan/domain/publication/seal'
import type { VerifyTexts } from '../words/zh-verify.ts'
import { type Board, boardOf, filled, STEPS, sayFault } from './board.ts'
import { isKeyChanged, keyLines } from './keys.ts'
import { type BrowserMeans, browserMeans, isAble, NotRead } from './means.ts'
import { checkScores, type LoadEvaluator } from './scores.ts'
import { isSuperseded } from './superseded.ts'

/** Checks the publication that is served here and shows what came of it on the page's board. */
export const verify = async (section: HTMLElement, load: LoadEvaluator): Promise<void> => {
  const board = boardOf(section)
  const { texts } = board
  board.begin()
  if (!(await isAble())) return board.say(texts.unable, false)
  try {
    const root = new URL(section.dataset.verify ?? './', location.href).href
    const means = browserMeans(root)
    const { count, seal } = await checkAll(means, board, load)
    const before = means.kept.get(SEAL.manifest)
    // What was found stands where nothing newer can be read.
    if (count > 0 && (await isSuperseded(before, browserMeans(root)).catch(() => false))) {
      board.skip(STEPS)
      return board.say(texts.superseded, null)
    }
    if (count > 0) return board.say(filled(texts.notWell, { count }), false)
    const changed = seal !== null && isKeyChanged(seal)
    board.say(changed ? texts.allWellKeys : texts.allWell, changed ? null : true)
  } catch (error) {
    const { reason, advice } = error instanceof NotRead ? unread(error, texts) : spoilt(texts)
    board.breakOff(reason)
    board.say(advice, false)
  }
}

/** Why the check broke off, as the open steps say it, and what to do, as the verdict says it. */
interface Broken {
  readonly reason: string
  readonly advice: string
}

const unread = ({ path }: NotRead, texts: VerifyTexts): Broken => {
  const problem = filled(texts.notRead, { path })
  return { reason: problem, advice: filled(texts.broken, { problem }) }
}

const spoilt = (texts: VerifyTexts): Broken => ({ reason: texts.scriptReason, advice: texts.script })

/** The seal, and how many disagreements there are. */
const checkAll = async (means: BrowserMeans, board: Board, load: LoadEvaluator) => {
  const { seal, count } = await checkSeal(means, board)
  if (seal === null) return { seal, count }
  const files = await checkFiles(means, seal, board)
  return { seal, count: count + files + (await checkScores(means, board, load)) }
}

const checkSeal = async (means: BrowserMeans, board: Board) => {
  const { texts } = board
  for (const step of ['papers', 'signature', 'chain'] as const) board.working(step)
  const { seal, faults } = await inspectSeal(means)
  const said = (of: (tag: (typeof faults)[number]['_tag']) => boolean): readonly string[] =>
    faults.filter(({ _tag }) => of(_tag)).map((fault) => sayFault(fault, texts, means.refused))
  const ofChain = (tag: string): boolean => tag === 'broken-chain'
  const ofSignature = (tag: string): boolean => ['unsigned', 'unknown-key', 'other-manifest'].includes(tag)
  const papers = said((tag) => !ofChain(tag) && !ofSignature(tag))
  if (seal === null) {
    board.end('papers', [], papers)
    board.skip(['signature', 'chain', 'files', 'scores'])
    return { seal, count: faults.length }
  }
  const { manifest, chain } = seal
  const { number, issuedOn } = manifest
  const about = { number, issuedOn, files: Object.keys(manifest.files).length }
  board.end('papers', [filled(texts.papers, about)], papers)
  const signature = said(ofSignature)
  const keys = keyLines(seal, texts)
  board.end('signature', signature.length === 0 ? [texts.signed, ...keys] : keys, signature)
  const broken = said(ofChain)
  board.end('chain', broken.length === 0 ? [filled(texts.chain, { count: chain.length + 1 })] : [], broken)
  return { seal, count: faults.length }
}

/** Requests that are under way at the same time. */
const AT_ONCE = 6

const checkFiles = async (means: BrowserMeans, { manifest }: Seal, board: Board): Promise<number> => {
  const { texts } = board
  const all = Object.keys(manifest.files)
  const paths = all.filter((path) => !isTwin(path))
  const faults: string[] = []
  const waiting = [...paths]
  let done = 0
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const fault = await inspectFile(means, manifest, path)
      if (fault !== null) faults.push(sayFault(fault, texts, means.refused))
      done += 1
      board.working('files', filled(texts.files, { done, total: paths.length }))
    }
  }
  // All are awaited, so that none speaks after the check broke off.
  const ended = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      work().catch((error: unknown) => {
        waiting.length = 0
        throw error
      }),
    ),
  )
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  const twins = all.length - paths.length
  board.end(
    'files',
    [
      filled(texts.filesDone, { total: paths.length }),
      ...(twins === 0 ? [] : [filled(texts.twins, { twins })]),
      texts.unlisted,
    ],
    faults.toSorted(),
  )
  return faults.length
}
