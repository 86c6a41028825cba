import { expect, test } from 'vitest'
import { oddCase } from '../support/odd/case.ts'
import { cook, tickingSound, ticksUntil } from '../support/odd/kitchen.ts'
import { withSoundBehind } from '../support/far-apart.ts'
import { readTicks } from '../support/frame-reader.ts'
import { peakOfPrograms } from '../support/peak-memory.ts'

/** More than 4096 pictures and 50 MB, of which a second is coded and copied as often as it takes: small, and filled up. */
const seconds = 180
const second =
  '-f lavfi -i testsrc=s=64x36:r=25:d=1 -pix_fmt yuv420p -g 25 -bf 0 -c:v libx264 -preset ultrafast ' +
  '-b:v 2600k -maxrate 2600k -bufsize 2600k -x264-params nal-hrd=cbr:filler=1'
const anew = '-f lavfi -i testsrc=s=64x36:r=25:d=1 -c:v mpeg4 -q:v 2 -g 25'
const lateMs = 175_700
/** A coder's run-in, which these files count as sound. */
const runInMs = 25

test.each([
  { name: 'behind-and-kept.mkv', coded: second, sound: '-c:a aac', where: 'behind' },
  { name: 'behind.mkv', coded: second, sound: '-c:a libmp3lame', where: 'behind' },
  { name: 'behind-and-anew.mkv', coded: anew, sound: '-c:a pcm_s16le', where: 'behind' },
  { name: 'late-and-kept.mkv', coded: second, sound: '-c:a aac', where: 'late' },
  { name: 'late.mkv', coded: second, sound: '-c:a libmp3lame', where: 'late' }
] as const)(
  'sound that lies far from its pictures is heard: $name',
  async ({ name, coded, sound, where }) => {
    const from = where === 'late' ? `-ss ${String(lateMs / 1000)}` : ''
    const path = await cook(
      name,
      [second, anew, sound, String(withSoundBehind)].join('\n'),
      async ({ ffmpeg, read, write }) => {
        await ffmpeg(`${coded} one.mkv`)
        await ffmpeg(`-stream_loop ${String(seconds - 1)} -i one.mkv -c copy -live 1 pictures.mkv`)
        await ffmpeg(`${tickingSound(seconds)} ${sound} -ac 1 -live 1 sound.mkv`)
        await ffmpeg(`-i pictures.mkv ${from} -i sound.mkv -map 0:v -map 1:a -c copy -live 1 both.mkv`)
        await ffmpeg(`-copyts -i pictures.mkv ${from} -i sound.mkv -map 0:v -map 1:a -c copy late.mkv`)
        await write(
          name,
          where === 'late'
            ? await read('late.mkv')
            : withSoundBehind(await read('both.mkv'), await read('pictures.mkv'), await read('sound.mkv'))
        )
      }
    )
    const at = await oddCase()
    const peakMb = await peakOfPrograms(async () => {
      const { recording } = await at.import(path)
      expect(recording).toMatchObject({ status: { state: 'ready' }, warning: null, notes: [] })
      expect(recording.info?.durationMs).toBeGreaterThanOrEqual(seconds * 1000)
      const heard = await readTicks(await at.copy(recording))
      const wanted = ticksUntil(seconds * 1000, where === 'late' ? lateMs : 0)
      expect(heard.filter((ms, n) => Math.abs(ms - (wanted[n] ?? NaN)) > runInMs)).toEqual([])
      expect(heard).toHaveLength(wanted.length)
    })
    await at.close()
    expect(peakMb).toBeLessThan(100)
  }
)
