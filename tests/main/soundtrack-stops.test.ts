import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { renderSoundtrack } from '../../src/main/services/reel/soundtrack.ts'
import type { SoundSegment } from '../../src/main/services/reel/segment.ts'

/** Programs that this one has started and that have not ended. */
const children = (): string => readFileSync(`/proc/self/task/${String(process.pid)}/children`, 'utf8').trim()

test('a soundtrack that is given up has ended when the sound that it asked for has: none is made behind its back', async () => {
  const stop = new AbortController()
  const asked = Promise.withResolvers<undefined>()
  const sound = Promise.withResolvers<Readable>()
  const part: SoundSegment = {
    ...{ kind: 'sound', recordingId: '', hidden: [], volumeDb: 0 },
    pieces: [{ kind: 'silence', durationMs: 1000 }]
  }
  let isOver = false
  const over = renderSoundtrack(
    { kind: 'soundtrack', parts: [part] },
    () => {
      asked.resolve(undefined)
      return sound.promise
    },
    new PassThrough(),
    { signal: stop.signal, priority: 'normal', onProgress: () => undefined }
  )
    .catch(() => undefined)
    .finally(() => (isOver = true))
  await asked.promise
  await expect.poll(children).not.toBe('')
  stop.abort()
  await expect.poll(children).toBe('')
  for (let turn = 0; turn < 100; turn += 1) await setImmediate()
  expect(isOver).toBe(false)
  sound.resolve(Readable.from([]))
  await over
  expect(isOver).toBe(true)
})
