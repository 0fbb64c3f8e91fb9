import { DetailedError, Upload } from 'tus-js-client'
import { tooLarge } from './size.ts'

/** A file that the server received whole. */
interface Received {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

export type Outcome =
  | { readonly _tag: 'received'; readonly file: Received }
  | { readonly _tag: 'refused'; readonly sentence: string }
  | { readonly _tag: 'cancelled' }

/** Told of the share that arrived, and whether the connection is awaited. */
type Tell = (share: number, waiting: boolean) => void

const HEADERS = { 'x-jiashan': 'upload' } as const
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000
/** Statuses after which the same request may succeed: another of this upload is just ending, or the server restarts. */
const PASSING = new Set([0, 409, 423, 500, 502, 503, 504])

const sentenceIn = (file: File, body: string): string => {
  try {
    const { refusal, message } = JSON.parse(body)
    return refusal?.sentence ?? message
  } catch {
    return `“${file.name}”没有传完，请检查网络后重新选择`
  }
}

/** Waits a while, or until the browser is online again; at once when cancelled. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
    signal.addEventListener('abort', end)
  })

/** One attempt from the byte that the server has; null when it should be tried again. */
const attempt = (
  sending: Upload,
  file: File,
  tell: Tell,
  signal: AbortSignal,
): Promise<Outcome | string | null> =>
  new Promise((resolve) => {
    const cancel = (): void => {
      void sending.abort(true).catch(() => {})
      resolve({ _tag: 'cancelled' })
    }
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel)
    const end = (outcome: Outcome | string | null): void => {
      signal.removeEventListener('abort', cancel)
      resolve(outcome)
    }
    sending.options.onProgress = (sent, all) => tell(all === 0 ? 0 : sent / all, false)
    sending.options.onSuccess = () => end(sending.url?.split('/').at(-1) ?? null)
    sending.options.onError = (error) => {
      const response = error instanceof DetailedError ? error.originalResponse : null
      if (PASSING.has(response?.getStatus() ?? 0)) return end(null)
      end({ _tag: 'refused', sentence: sentenceIn(file, response?.getBody() ?? '') })
    }
    sending.start()
  })

/** Has the server take in a file that it has whole; null when it should be asked again. */
const finish = async (file: File, id: string): Promise<Outcome | null> => {
  const answer = await fetch(`/evidence/${id}`, { method: 'POST', headers: HEADERS }).catch(() => null)
  if (answer === null || PASSING.has(answer.status)) return null
  const body = await answer.text()
  return answer.ok
    ? { _tag: 'received', file: JSON.parse(body) }
    : { _tag: 'refused', sentence: sentenceIn(file, body) }
}

/**
 * Sends one file; a broken connection, a server that restarts or a page that was closed costs nothing that
 * had arrived: it goes on from there.
 */
export const upload = async (
  file: File,
  tell: Tell,
  signal: AbortSignal = new AbortController().signal,
): Promise<Outcome> => {
  const large = tooLarge(file)
  if (large !== null) return { _tag: 'refused', sentence: large }
  const sending = new Upload(file, {
    endpoint: '/evidence/incoming',
    metadata: { filename: file.name },
    headers: HEADERS,
    retryDelays: null,
    removeFingerprintOnSuccess: true,
  })
  const [begun] = await sending.findPreviousUploads()
  if (begun !== undefined) sending.resumeFromPreviousUpload(begun)
  let share = 0
  const progress: Tell = (now, waiting) => {
    share = now
    tell(now, waiting)
  }
  let id: string | null = null
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const before = share
    if (id === null) {
      const outcome = await attempt(sending, file, progress, signal)
      if (typeof outcome === 'string') id = outcome
      else if (outcome !== null) return outcome
    }
    const outcome = id === null ? null : await finish(file, id)
    if (outcome !== null) return outcome
    if (signal.aborted) return { _tag: 'cancelled' }
    if (share > before) wait = FIRST_PAUSE_MS
    tell(share, true)
    await pause(wait, signal)
  }
}
