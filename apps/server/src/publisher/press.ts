import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './publish-worker.ts'

/** How far a publication is. */
export interface Progress {
  readonly done: number
  readonly total: number
}

type Written = Extract<Answer, { _tag: 'written' }>

/** The open site is not built, or its worker ended. */
export class PressFailed extends Error {}

/** One worker that stays: the next publication finds the site loaded and warm. */
export class Press {
  readonly #site: string
  #worker: Worker | null = null
  #asked = 0

  constructor(site: string) {
    this.#site = site
  }

  /** Makes the files of a publication; one job at a time keeps its order of progress. */
  async print(job: Omit<Job, 'id'>, progress: (progress: Progress) => void): Promise<Written> {
    const worker = this.#running()
    this.#asked += 1
    const id = this.#asked
    const { promise, resolve, reject } = Promise.withResolvers<Written>()
    const hear = (answer: Answer): void => {
      if (answer.id !== id) return
      if (answer._tag === 'progress') progress(answer)
      else if (answer._tag === 'written') resolve(answer)
      else reject(new PressFailed(answer.problem))
    }
    const ended = (): void => reject(new PressFailed('the worker that publishes ended'))
    worker.on('message', hear).once('error', reject).once('exit', ended)
    // While it works it keeps the process alive, and no longer.
    worker.ref()
    worker.postMessage({ ...job, id } satisfies Job)
    try {
      return await promise
    } finally {
      worker.off('message', hear).off('error', reject).off('exit', ended).unref()
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }

  #running(): Worker {
    if (!existsSync(this.#site)) throw new PressFailed('公开网站尚未构建')
    const alive = this.#worker !== null && this.#worker.threadId !== -1
    if (!alive)
      this.#worker = new Worker(new URL('./publish-worker.ts', import.meta.url), {
        workerData: { site: this.#site },
      })
    return this.#worker as Worker
  }
}
