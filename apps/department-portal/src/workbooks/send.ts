import type { BookPreview } from '@jiashan/server'

export type Kind = 'reports' | 'plans'

/** Which workbook. */
export interface Place {
  readonly programme: string
  readonly kind: Kind
  readonly about: string
}

export type Answer<A> = { readonly told: A } | { readonly sentence: string }

interface Refused {
  readonly refusal?: { readonly sentence: string }
  readonly message?: string
}

const OFFLINE = '连接不上服务器，请检查网络后重试；表格没有导入'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Asks the server beside tRPC: what it answers, or what a person is told instead. */
const ask = async <A>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<A>,
): Promise<Answer<A>> => {
  try {
    const response = await fetch(url, init)
    if (response.ok) return { told: await read(response) }
    const { refusal, message } = (await response.json().catch(() => ({}))) as Refused
    return { sentence: refusal?.sentence ?? message ?? OFFLINE }
  } catch {
    return { sentence: OFFLINE }
  }
}

/** Sends a filled workbook; nothing is imported yet. */
export const preview = ({ programme, kind, about }: Place, file: File): Promise<Answer<BookPreview>> => {
  const asked = new URLSearchParams({ programme, kind, about, file: file.name })
  const headers = { 'content-type': XLSX, 'x-jiashan': 'upload' }
  return ask(`/workbooks/preview?${asked}`, { method: 'POST', headers, body: file }, (response) =>
    response.json(),
  )
}

/** Downloads an empty workbook under the name that the server gives it; the sentence where that fails. */
export const download = async ({ programme, kind, about }: Place): Promise<string | null> => {
  const asked = new URLSearchParams({ programme })
  const answer = await ask(`/workbooks/${kind}/${about}.xlsx?${asked}`, {}, async (response) => ({
    name: decodeURIComponent(response.headers.get('content-disposition')?.split("''")[1] ?? `${about}.xlsx`),
    blob: await response.blob(),
  }))
  if ('sentence' in answer) return answer.sentence
  const link = document.createElement('a')
  link.href = URL.createObjectURL(answer.told.blob)
  link.download = answer.told.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return null
}
