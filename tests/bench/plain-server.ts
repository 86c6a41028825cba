import { createReadStream, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves one plain file over loopback with byte ranges: what the encrypted working copy is compared with. */
export async function servePlain(path: string): Promise<{ url: string; close: () => void }> {
  const size = statSync(path).size
  const server = createServer((request, response) => {
    if (request.url !== '/film.mp4') {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><title>plain</title>')
      return
    }
    const match = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '')
    const start = match ? Number(match[1]) : 0
    const end = match?.[2] ? Number(match[2]) : size - 1
    response.writeHead(match ? 206 : 200, {
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-length': end - start + 1,
      ...(match && { 'content-range': `bytes ${start}-${end}/${size}` })
    })
    const stream = createReadStream(path, { start, end })
    response.on('close', () => stream.destroy())
    stream.pipe(response)
  })
  await listening(server)
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}
