import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol } from 'electron'

/** A small application written against Electron alone; the stand-in runs it in standin.test.ts. */
const video = process.argv[2] ?? ''
const page = `<!doctype html><title>fixture</title><video src="/video" preload="auto" muted></video>
<input type="file"><a href="http://elsewhere.test/">away</a><script src="/page.js"></script>`
const script = `window.ticks = []; fixture.onTick((n) => window.ticks.push(n))`
const openBodies = new Set<string>()

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }
])

async function serveVideo(request: Request): Promise<Response> {
  const file = await open(video)
  const { size } = await file.stat()
  const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.get('range') ?? '') ?? []
  const start = Number(from ?? 0)
  const end = to ? Number(to) : size - 1
  return new Response(Readable.toWeb(file.createReadStream({ start, end })) as ReadableStream, {
    status: from === undefined ? 200 : 206,
    headers: {
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'content-length': String(end - start + 1),
      ...(from !== undefined && { 'content-range': `bytes ${start}-${end}/${size}` })
    }
  })
}

function serveEndless(): Response {
  openBodies.add('endless')
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(65536)),
    cancel: () => void openBodies.delete('endless')
  })
  return new Response(body)
}

await app.whenReady()
protocol.handle('app', (request) => {
  const { pathname } = new URL(request.url)
  if (pathname === '/video') return serveVideo(request)
  if (pathname === '/endless') return serveEndless()
  if (pathname === '/page.js') return new Response(script, { headers: { 'content-type': 'text/javascript' } })
  return new Response(page, {
    headers: {
      'content-type': 'text/html',
      'content-security-policy': "default-src 'none'; script-src 'self'; media-src 'self'; connect-src 'self'"
    }
  })
})
ipcMain.handle('echo', (event, value: unknown) => ({
  value,
  url: event.senderFrame?.url,
  top: event.senderFrame?.parent === null && event.senderFrame === event.sender.mainFrame
}))
ipcMain.handle('fail', () => {
  throw new Error('no such thing')
})
ipcMain.handle('open-bodies', () => [...openBodies])
ipcMain.handle('choose', () => dialog.showOpenDialog({ properties: ['openFile'] }))
ipcMain.handle('print', async (event) => (await event.sender.printToPDF({ pageSize: 'A4' })).length)

const window = new BrowserWindow({ webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') } })
window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
window.webContents.on('will-navigate', (event) => event.preventDefault())
Menu.setApplicationMenu(
  Menu.buildFromTemplate([
    {
      label: 'View',
      submenu: [{ id: 'tick', label: 'Tick', click: () => window.webContents.send('tick', 7) }]
    }
  ])
)
await window.loadURL('app://fixture/index.html')
