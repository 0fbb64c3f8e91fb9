import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encodings, Found, OpenFile, OpenFiles } from '../publisher/open-files.ts'
import { lostPage } from './lost-page.ts'
import { SECURITY } from './security.ts'

const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"

const COMMON = { ...SECURITY, 'content-security-policy': POLICY, 'cache-control': 'no-cache' } as const
const PLAIN = { ...COMMON, 'content-type': 'text/plain; charset=utf-8' } as const

/** The heads of files that are kept in memory, so that they are put together once. */
const heads = new WeakMap<OpenFile, Readonly<Record<string, string | number>>>()

const headOf = (file: OpenFile) => {
  const known = heads.get(file)
  if (known !== undefined) return known
  const head = {
    ...COMMON,
    'content-type': file.type,
    ...{ vary: 'accept-encoding', etag: file.etag },
    ...(file.encoding === null ? {} : { 'content-encoding': file.encoding }),
    'content-length': file.body.length,
  }
  heads.set(file, head)
  return head
}

/** What a client takes (RFC 9110, 12.5.3), the smallest first. */
const acceptedBy = (header: string | undefined): Encodings => {
  if (header === undefined) return []
  const known = accepted.get(header)
  if (known !== undefined) return known
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((one): [string, number] => {
        const [name = '', weight] = one.split(';').map((part) => part.trim())
        return [name, weight?.startsWith('q=') ? Number(weight.slice(2)) : 1]
      }),
  )
  const found = (['br', 'gzip'] as const).filter((one) => (weights.get(one) ?? weights.get('*') ?? 0) > 0)
  // Browsers say few different things; what somebody makes up is not kept for ever.
  if (accepted.size > 100) accepted.clear()
  accepted.set(header, found)
  return found
}
const accepted = new Map<string, Encodings>()

/** Whether the client has this file: any of its tags, weak or strong, or whatever there is (RFC 9110, 13.1.2). */
const has = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header === etag || header.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))))

/** The path of an address; one that is not well-formed stays as it is and leads nowhere. */
const readablePath = (url: string): string => {
  const end = url.indexOf('?')
  const path = end === -1 ? url : url.slice(0, end)
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Answers a request with a file of a publication: neither disk nor database are asked for what is in memory. */
export const serveOpen =
  (files: OpenFiles) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url = '/', headers } = request
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { ...PLAIN, allow: 'GET, HEAD' }).end('405\n')
      return
    }
    try {
      const found = await files.find(readablePath(url), acceptedBy(headers['accept-encoding']))
      answer(found, request, response)
    } catch (error) {
      process.stderr.write(`jiashan: the open site at ${url}: ${String(error)}\n`)
      response.writeHead(503, PLAIN).end('暂时无法读取，请稍后再试\n')
    }
  }

const answer = (found: Found, { method, headers }: IncomingMessage, response: ServerResponse): void => {
  if (found._tag === 'moved') {
    response.writeHead(301, { ...COMMON, location: encodeURIComponent(found.to).concat('/') }).end()
    return
  }
  const { file } = found
  if (file === null) {
    response.writeHead(404, PLAIN).end('没有这个页面\n')
    return
  }
  if (found._tag === 'nothing') {
    const body = lostPage(file.body, found.home)
    response.writeHead(404, { ...COMMON, 'content-type': file.type, 'content-length': body.length })
    response.end(method === 'HEAD' ? undefined : body)
    return
  }
  if (has(headers['if-none-match'], file.etag)) {
    response.writeHead(304, { etag: file.etag, vary: 'accept-encoding', 'cache-control': 'no-cache' }).end()
    return
  }
  response.writeHead(200, headOf(file))
  response.end(method === 'HEAD' ? undefined : file.body)
}
