import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './publish-worker.ts'

/** How far a publication is. */
export interface Progress {
  readonly done: number
  readonly total: number
}

type Written = Extract<Answer, { _tag: 'written' }>

/** What whoever publishes can mend, in a sentence for them. */
export class PressFailed extends Error {}

/** A failure as it happened in the worker: its stack for the log, and what the system said. */
class WorkerFailed extends Error {
  readonly code: string | null

  constructor({ stack, code }: Extract<Answer, { _tag: 'failed' }>) {
    super(stack)
    this.code = code
  }
}

/** Who waits for a job. */
interface Waiting {
  readonly hear: (answer: Answer) => void
  readonly fail: (error: Error) => void
}

interface Machine {
  readonly worker: Worker
  /** By id of the job. */
  readonly jobs: Map<number, Waiting>
}

/** Workers that stay, so that the next publication finds the site loaded and warm; more than one as they are needed. */
export class Press {
  readonly #site: string
  readonly #size: number
  readonly #machines = new Set<Machine>()
  #asked = 0

  /** `size`: how many publications are worked on at the same time, each on a core of its own. */
  constructor(site: string, size: number) {
    this.#site = site
    this.#size = size
  }

  /** Makes the files of a publication. */
  async print(job: Omit<Job, 'id'>, progress: (progress: Progress) => void): Promise<Written> {
    const { worker, jobs } = this.#idlest()
    this.#asked += 1
    const id = this.#asked
    const { promise, resolve, reject } = Promise.withResolvers<Written>()
    const hear = (answer: Answer): void => {
      if (answer._tag === 'progress') progress(answer)
      else if (answer._tag === 'written') resolve(answer)
      else reject(new WorkerFailed(answer))
    }
    jobs.set(id, { hear, fail: reject })
    // While it works it keeps the process alive, and no longer.
    worker.ref()
    worker.postMessage({ ...job, id } satisfies Job)
    try {
      return await promise
    } finally {
      jobs.delete(id)
      if (jobs.size === 0) worker.unref()
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#machines].map(({ worker }) => worker.terminate()))
  }

  #idlest(): Machine {
    const [known] = [...this.#machines].toSorted((a, b) => a.jobs.size - b.jobs.size)
    if (known !== undefined && (known.jobs.size === 0 || this.#machines.size >= this.#size)) return known
    if (!existsSync(this.#site)) throw new PressFailed('公开网站尚未构建，请管理员构建后重新发布')
    const workerData = { site: this.#site }
    const worker = new Worker(new URL('./publish-worker.ts', import.meta.url), { workerData })
    const machine: Machine = { worker, jobs: new Map() }
    const failAll = (error: Error): void => {
      this.#machines.delete(machine)
      for (const { fail } of machine.jobs.values()) fail(error)
    }
    worker
      .on('message', (answer: Answer) => machine.jobs.get(answer.id)?.hear(answer))
      .once('error', failAll)
      .once('exit', () => failAll(new Error('the worker that publishes ended')))
    this.#machines.add(machine)
    return machine
  }
}
