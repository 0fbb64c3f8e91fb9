import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** S3-compatible storage of the few requests that we use, in memory; unsigned requests are refused. */
export const objectStore = async () => {
  const objects = new Map<string, Buffer>()
  const uploads = new Map<string, Map<number, Buffer>>()
  let begun = 0
  /** Parts of this number are refused; 0: none. */
  const refused = { part: 0 }
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://store')
    const body = await bodyOf(request)
    const answer = (
      status: number,
      text: string | Buffer = '',
      headers: Record<string, string> = {},
    ): void => {
      response.writeHead(status, { 'content-length': Buffer.byteLength(text), ...headers })
      response.end(request.method === 'HEAD' ? undefined : text)
    }
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')) return answer(403)
    const upload = searchParams.get('uploadId')
    const kept = objects.get(pathname)
    if (request.method === 'POST' && searchParams.has('uploads')) {
      begun += 1
      const id = `u${begun}`
      uploads.set(id, new Map())
      return answer(
        200,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      )
    }
    if (request.method === 'PUT' && upload !== null) {
      const part = Number(searchParams.get('partNumber'))
      if (part === refused.part) return answer(500)
      uploads.get(upload)?.set(part, body)
      return answer(200, '', { etag: `"${part}"` })
    }
    if (request.method === 'POST' && upload !== null) {
      const parts = [...(uploads.get(upload) ?? [])].toSorted(([a], [b]) => a - b)
      objects.set(pathname, Buffer.concat(parts.map(([, bytes]) => bytes)))
      return answer(
        200,
        '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>',
      )
    }
    if (request.method === 'PUT') {
      objects.set(pathname, body)
      return answer(200, '', { etag: '"one"' })
    }
    if (request.method === 'DELETE' && upload !== null) {
      uploads.delete(upload)
      return answer(204)
    }
    if (request.method === 'DELETE') {
      objects.delete(pathname)
      return answer(204)
    }
    if (kept === undefined) return answer(404)
    if (request.method === 'HEAD')
      return void response.writeHead(200, { 'content-length': kept.length, etag: '"one"' }).end()
    const [, from, to] = /bytes=(\d+)-(\d*)/.exec(String(request.headers.range ?? '')) ?? []
    const told = { 'last-modified': new Date().toUTCString() }
    if (from === undefined) return answer(200, kept, told)
    return answer(206, kept.subarray(Number(from), to ? Number(to) + 1 : undefined), told)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    uploads,
    refused,
    end: () => new Promise((resolve) => server.close(resolve)),
  }
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
