import { createServer, type ServerResponse } from 'node:http'
import { serveOpen } from './edge/open-site.ts'
import { ROOT } from './places.ts'
import { checkPort, say, stopWith } from './process.ts'
import { OpenFiles } from './publisher/open-files.ts'
import { BadSettings, publicSettingsOf } from './settings.ts'

/** The open site alone, from a folder of publications or one bundle: no database and no back office. */
export const servePublic = async (): Promise<void> => {
  const settings = publicSettingsOf(process.env, ROOT)
  await checkPort(settings)
  const files = new OpenFiles(settings.bundle)
  if (!(await files.ready()))
    throw new BadSettings(
      `there is no publication in ${settings.bundle}; set JIASHAN_BUNDLE to a bundle or a folder of publications`,
    )
  const open = serveOpen(files)
  const server = createServer((request, response) => {
    if (request.url === '/healthz' || request.url === '/readyz') health(files, response)
    else void open(request, response)
  })
  await new Promise<void>((resolve) => server.listen(settings.port, settings.host, resolve))
  stopWith(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  say(`ready ${settings.origin}`)
}

const health = (files: OpenFiles, response: ServerResponse): void => {
  void files.ready().then((publication) => {
    response.writeHead(publication ? 200 : 503, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify({ up: true, publication }))
  })
}
