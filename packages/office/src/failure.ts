import type { FailureData } from '@jiashan/server'
import { TRPCClientError } from '@trpc/client'

type Refusal = NonNullable<FailureData['refusal']>

/** What went wrong, as a person needs to know it. A defect's sentence names the id under which the log has it. */
export type Failure =
  | { readonly _tag: 'signed-out' | 'defect' | 'offline'; readonly sentence: string }
  | {
      readonly _tag: 'forbidden' | 'absent' | 'refused'
      readonly sentence: string
      readonly refusal: Refusal
    }

const KINDS: { readonly [T in Refusal['_tag']]?: 'forbidden' | 'absent' } = {
  Forbidden: 'forbidden',
  NothingToScore: 'absent',
  NoCard: 'absent',
  NoSuchFile: 'absent',
  NoSuchOrder: 'absent',
  NoSuchProgramme: 'absent',
  NoSuchTarget: 'absent',
  NoSuchTask: 'absent',
  ReportingNotOpen: 'absent',
}

export const failureOf = (error: unknown): Failure => {
  const data = error instanceof TRPCClientError ? (error.data as FailureData | null | undefined) : null
  if (data === null || data === undefined)
    return { _tag: 'offline', sentence: '连接不上服务器，请检查网络后重试；已填写的内容保存在本机' }
  const { refusal } = data
  if (refusal === null) return { _tag: 'defect', sentence: (error as Error).message }
  const { _tag, sentence } = refusal
  return _tag === 'SignedOut'
    ? { _tag: 'signed-out', sentence }
    : { _tag: KINDS[_tag] ?? 'refused', sentence, refusal }
}
