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

interface Machine {
  readonly worker: Worker
  jobs: number
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
    const machine = this.#idlest()
    const { worker } = machine
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
    machine.jobs += 1
    // While it works it keeps the process alive, and no longer.
    worker.ref()
    worker.postMessage({ ...job, id } satisfies Job)
    try {
      return await promise
    } finally {
      worker.off('message', hear).off('error', reject).off('exit', ended)
      machine.jobs -= 1
      if (machine.jobs === 0) worker.unref()
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#machines].map(({ worker }) => worker.terminate()))
  }

  #idlest(): Machine {
    const [known] = [...this.#machines].toSorted((a, b) => a.jobs - b.jobs)
    if (known !== undefined && (known.jobs === 0 || this.#machines.size >= this.#size)) return known
    if (!existsSync(this.#site)) throw new PressFailed('公开网站尚未构建')
    const workerData = { site: this.#site }
    const worker = new Worker(new URL('./publish-worker.ts', import.meta.url), { workerData })
    const machine = { worker, jobs: 0 }
    this.#machines.add(machine)
    worker.once('exit', () => this.#machines.delete(machine))
    return machine
  }
}
