import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { reviewAudience } from '../../src/shared/domain/consent.ts'
import { plainExport } from '../../src/shared/domain/export-choice.ts'
import { type Clip, plainClip } from '../../src/shared/domain/reel-records.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import { callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { openTab } from '../support/sample-case.ts'
import { makeToneVideo, readSound } from '../support/tone-video.ts'

/** How far the loudness of what is heard of the preview may be from that of the film that is exported. */
const alikeDb = 1
/** Sound may be so far from its picture when a clip plays. */
const inStepMs = 60
let app: RunningApp
test.afterEach(() => app.close())

test('the preview sounds as loud as what is exported, in step, and a disguised voice is heard', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weerklank-heard-'))
  const film = join(folder, 'film.mp4')
  // Hardly anything, a soft tone, a loud one; twice.
  const tones = [0.0001, 0.01, 0.0001, 0.5].map((amplitude) => ({ seconds: 1, amplitude }))
  await makeToneVideo(film, [...tones, ...tones])
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.addInitScript(listenToPage)
  const { sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film)
  const reelId = crypto.randomUUID()
  const place = (position: number) => ({ id: crypto.randomUUID(), reelId, position })
  const clip = (position: number, startMs: number, endMs: number): Clip => ({
    ...{ type: 'clip', momentId: null, recordingId, startMs, endMs, ...plainClip, ...place(position) }
  })
  const added: SessionRecord[] = [
    { type: 'reel', id: reelId, name: '', audience: reviewAudience },
    clip(0, 0, 2000),
    clip(1, 2000, 4000),
    // The same soft tone, disguised.
    clip(2, 4000, 6000),
    {
      ...{ type: 'mask', id: crypto.randomUUID(), recordingId, kind: 'voice', shape: 'box' },
      ...{ startMs: 4500, endMs: 6000, keys: [], personId: null, reviewed: true }
    }
  ]
  await callFrom(page, 'session.commit', { sessionId, diff: { added, updated: [], removed: [] }, as: 'edit' })
  await page.reload()
  await openWorkbench(page)
  await openTab(page, 'nl', 'reel')
  const path = join(folder, 'reel.mp4')
  await app.answerDialog({ save: path })
  const asked = { sessionId, reelId, suggestedName: 'reel', choice: plainExport }
  const job = await callFrom(page, 'reel.export', asked)
  await expect
    .poll(async () => (await callFrom(page, 'job.list')).find(({ id }) => id === job?.id)?.status.state, {
      timeout: 60_000
    })
    .toBe('done')
  const exported = await readSound(path)

  // What has just been made is fetched a little later.
  await page.waitForTimeout(2500)
  const play = page.getByTestId('reel-transport').getByRole('button', { name: 'Afspelen' })
  await play.click()
  await expect
    .poll(() => page.evaluate(heardUpToNow).then((all) => all.at(-1)?.filmMs ?? 0))
    .toBeGreaterThan(5400)
  // It has played to its end.
  await expect(play).toBeVisible()
  const heard = await page.evaluate(heardUpToNow)
  await writeFile(test.info().outputPath('heard.json'), JSON.stringify(heard))

  const levels = [
    { name: 'a soft tone', from: 1400, to: 1900 },
    { name: 'a loud tone', from: 3400, to: 3900 },
    { name: 'a disguised voice', from: 5400, to: 5900 }
  ].map(({ name, from, to }) => {
    const there = heard.filter(({ filmMs }) => filmMs >= from && filmMs < to)
    expect(there.length, name).toBeGreaterThan(3)
    // The film itself is not heard as well.
    expect(
      there.every(({ muted }) => muted),
      name
    ).toBe(true)
    const power = there.reduce((sum, each) => sum + each.power, 0) / there.length
    return { name, preview: 10 * Math.log10(power + 1e-12), exported: exported.levelDb(from, to) }
  })
  await writeFile(test.info().outputPath('levels.json'), JSON.stringify(levels))
  for (const { name, preview, exported: made } of levels)
    expect(Math.abs(preview - made), `${name}: ${String(preview)} dB, ${String(made)} dB`).toBeLessThan(
      alikeDb
    )
  // Both tones begin a second into their clip.
  for (const beginsMs of [1000, 3000]) {
    const first = heard.find(({ filmMs, power }) => filmMs > beginsMs - 500 && power > 1e-4)
    const lateMs = (first?.filmMs ?? 0) - (first?.louderForMs ?? 0) - beginsMs
    expect(Math.abs(lateMs), `${String(beginsMs)}: ${String(lateMs)}`).toBeLessThan(inStepMs)
  }
})

type Heard = {
  /** Where the film is that is seen, and whether it is silent itself. */
  readonly filmMs: number
  readonly muted: boolean
  /** Mean square of what the page let be heard in the last 43 ms. */
  readonly power: number
  /** For how long it has been louder than almost nothing, as far as can be seen, where somebody listens. */
  readonly louderForMs: number
}
type Listening = typeof globalThis & { heardSoFar?: readonly Heard[] }

function heardUpToNow(): readonly Heard[] {
  return (globalThis as Listening).heardSoFar ?? []
}

/** Writes down what the page lets be heard, and where its film is then. Runs in the page, before it. */
function listenToPage(): void {
  const heard: Heard[] = []
  Object.assign(globalThis, { heardSoFar: heard })
  const ears = new WeakMap<BaseAudioContext, AnalyserNode>()
  const { connect } = AudioNode.prototype as { connect: (this: AudioNode, to: AudioNode) => AudioNode }
  const listen = (context: AudioContext): AnalyserNode => {
    const ear = new AnalyserNode(context, { fftSize: 32_768 })
    const samples = new Float32Array(32_768)
    setInterval(() => {
      const film = document.querySelector<HTMLVideoElement>('video[data-front=true]')
      if (film === null || film.paused) return
      ear.getFloatTimeDomainData(samples)
      const last = samples.slice(-2048)
      // What is here now is heard so much later; the film's own clock tells what is heard.
      const latencyMs = (context.baseLatency + context.outputLatency) * 1000
      const first = samples.findIndex((sample) => Math.abs(sample) > 0.02)
      heard.push({
        filmMs: film.currentTime * 1000,
        muted: film.muted,
        power: last.reduce((sum, sample) => sum + sample * sample, 0) / last.length,
        louderForMs: first < 0 ? 0 : ((samples.length - first) * 1000) / context.sampleRate - latencyMs
      })
    }, 20)
    return ear
  }
  AudioNode.prototype.connect = function (this: AudioNode, ...to: [AudioNode]) {
    if (to[0] instanceof AudioDestinationNode) {
      const ear = ears.get(this.context) ?? listen(this.context as AudioContext)
      ears.set(this.context, ear)
      connect.call(this, ear)
    }
    return connect.apply(this, to)
  } as typeof AudioNode.prototype.connect
}
