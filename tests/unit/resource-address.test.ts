import { expect, test } from 'vitest'
import { addressOf } from '../../src/main/resources.ts'
import { recordingUrls } from '../../src/shared/domain/recording.ts'

const id = '7e1f3a52-9c1d-4b7e-8a55-0d3c5f9b2e10'

test('everything a page asks of a recording by address is a resource', () => {
  const asked: Readonly<Record<keyof typeof recordingUrls, string>> = {
    media: recordingUrls.media(id),
    original: recordingUrls.original(id),
    filmstrip: recordingUrls.filmstrip(id),
    peaks: recordingUrls.peaks(id),
    heard: recordingUrls.heard(id, 0, 1000),
    frames: recordingUrls.frames(id),
    tiles: recordingUrls.tiles(id, [0, 1], 90),
    waveform: recordingUrls.waveform(id, 0, 1000),
    look: recordingUrls.look(id),
    lookGroup: recordingUrls.lookGroup(id, 0)
  }
  const found = Object.values(asked).map((url) => addressOf(new URL(url, 'app://page').pathname)?.id)
  expect(found).toEqual(found.map(() => id))
})

test.each(['/', '/index.html', '/assets/media/x.js', '/media/', '/media/a/b', '/media/..', '/other/a'])(
  '%s is a file of the page, if anything',
  (path) => {
    expect(addressOf(path)).toBeNull()
  }
)
