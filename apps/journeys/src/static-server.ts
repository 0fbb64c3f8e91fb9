import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface StaticServer {
  /** Address of the folder, with a slash at its end. */
  readonly address: string
  /** Paths that were asked for, from the folder on. */
  readonly asked: string[]
  readonly end: () => Promise<void>
}

/** As plain a web server as there is: files of a folder under some path, `404.html` for the rest, no compression or redirects. */
export const serveFolder = async (folder: string, under = '/zt/2018/jssf/'): Promise<StaticServer> => {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here')
    const path = pathname.startsWith(under) ? pathname.slice(under.length) : '..'
    asked.push(path)
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const body = path.includes('..') ? null : await readFile(join(folder, name)).catch(() => null)
    response.writeHead(body === null ? 404 : 200, {
      'content-type': TYPES[body === null ? '.html' : extname(name)] ?? 'application/octet-stream',
    })
    response.end(body ?? (await readFile(join(folder, '404.html')).catch(() => null)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${under}`,
    asked,
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
