import { Context } from 'effect'

/** What kind of installation this is. */
export class Mode extends Context.Service<
  Mode,
  {
    /** What people enter is invented: figures of such an installation are marked 演示数据 wherever they go. */
    readonly demo: boolean
  }
>()('@jiashan/server/Mode') {}
