import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles } from '../support/drop.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'

interface Fixture {
  invoke(channel: string, value?: unknown): Promise<unknown>
  echoPath(file: File | undefined): Promise<unknown>
}
declare const fixture: Fixture

const folder = mkdtempSync(join(tmpdir(), 'weerklank-standin-test-'))
const video = join(folder, 'video.mp4')
const launch = (): Promise<RunningApp> =>
  launchApp({ main: 'tests/main/standin-app/main.ts', args: [video], engine: 'standin', display: null })

beforeAll(() => {
  const source = ['-f', 'lavfi', '-i', 'testsrc2=duration=20:size=320x180:rate=25']
  const codec = ['-c:v', 'libx264', '-g', '25', '-pix_fmt', 'yuv420p', '-movflags', '+faststart']
  execFileSync('ffmpeg', ['-v', 'error', ...source, ...codec, video])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The processes of the Chromium that the given stand-in started. */
function browsersOf(pid: number): string[] {
  const lines = execFileSync('ps', ['-eo', 'stat,args'], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => !line.startsWith('Z') && line.includes(`weerklank-standin-${pid}-`))
}

describe('the electron stand-in', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launch()
  })
  afterAll(() => app.close())

  it('carries values there and back, and tells main which frame asked', async () => {
    const answer = await app.page.evaluate(() =>
      fixture.invoke('echo', { day: new Date(0), bytes: new Uint8Array([1, 2]), none: [undefined, NaN] })
    )
    expect(answer).toEqual({
      value: { day: new Date(0), bytes: new Uint8Array([1, 2]), none: [undefined, NaN] },
      url: 'app://fixture/index.html',
      top: true
    })
  })

  it('turns an error of a handler into a rejection', async () => {
    const message = await app.page.evaluate(() => fixture.invoke('fail').catch(String))
    expect(message).toContain("Error invoking remote method 'fail': Error: no such thing")
  })

  it('plays and seeks a video through the handler given to protocol.handle', async () => {
    const at = await app.page.evaluate(async () => {
      const player = document.querySelector('video') as HTMLVideoElement
      player.currentTime = 15
      await new Promise((done) => player.addEventListener('seeked', done, { once: true }))
      return { time: player.currentTime, duration: player.duration, width: player.videoWidth }
    })
    expect(at).toEqual({ time: 15, duration: 20, width: 320 })
  })

  it('cancels the body of a response when the page has gone on', async () => {
    const bodies = await app.page.evaluate(async () => {
      const abort = new AbortController()
      const response = await fetch('/endless', { signal: abort.signal })
      await response.body?.getReader().read()
      const during = await fixture.invoke('open-bodies')
      abort.abort()
      await new Promise((done) => setTimeout(() => done(null), 500))
      return { during, after: await fixture.invoke('open-bodies') }
    })
    expect(bodies).toEqual({ during: ['endless'], after: [] })
  })

  it('lets main refuse to go elsewhere', async () => {
    const before = app.page.url()
    await app.page.click('a')
    await app.page.evaluate(() => window.open('http://elsewhere.test/'))
    await wait(500)
    expect([app.page.url(), app.page.context().pages().length]).toEqual([before, 1])
  })

  it('knows the path of a dropped file', async () => {
    await app.page.evaluate(() =>
      document.body.addEventListener('drop', (event) => {
        void fixture.echoPath(event.dataTransfer?.files[0]).then((answer) => {
          document.title = (answer as { value: string }).value
        })
      })
    )
    await dropFiles(app.page, 'body', [video])
    await expect.poll(() => app.page.title()).toBe(video)
  })

  it('answers dialogs from the queue, and cancels without one', async () => {
    await app.answerDialog({ open: [video] })
    const answers = await app.page.evaluate(async () => [
      await fixture.invoke('choose'),
      await fixture.invoke('choose')
    ])
    expect(answers).toEqual([
      { canceled: false, filePaths: [video] },
      { canceled: true, filePaths: [] }
    ])
  })

  it('clicks a menu item, whose message reaches the page', async () => {
    await app.clickMenu('tick')
    await expect.poll(() => app.page.evaluate('ticks')).toEqual([7])
  })

  it('prints a page, and a hidden window beside it', async () => {
    const size = await app.page.evaluate(() => fixture.invoke('print'))
    const hidden = await app.inMain(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL('app://fixture/other.html')
      const pdf = await window.webContents.printToPDF({ pageSize: 'A4' })
      window.destroy()
      return pdf.subarray(0, 4).toString('latin1')
    }, null)
    expect({ size: Number(size) > 1000, hidden }).toEqual({ size: true, hidden: '%PDF' })
  })

  it('leaves nothing of itself in sight of the page', async () => {
    const extra = await app.page.evaluate(() => ({
      names: Object.keys(window).filter((name) => /^[bd][0-9a-f]{16}$/.test(name)),
      node: [typeof (window as never)['require'], typeof (window as never)['process']]
    }))
    expect(extra).toEqual({ names: [], node: ['undefined', 'undefined'] })
  })
})

describe('the end of the stand-in', () => {
  it('takes Chromium along on SIGTERM, with its profile', async () => {
    const app = await launch()
    await app.close()
    await expect.poll(() => browsersOf(app.pid), { timeout: 10_000 }).toEqual([])
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`weerklank-standin-${app.pid}-`))).toEqual(
      []
    )
  })

  it('takes Chromium along when it is killed', async () => {
    const app = await launch()
    await app.kill()
    await expect.poll(() => browsersOf(app.pid), { timeout: 10_000 }).toEqual([])
  })
})
