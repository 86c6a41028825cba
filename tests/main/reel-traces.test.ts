import { readableFilm } from '../support/readable-film.ts'
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { inspectMp4 } from '../../src/main/services/reel/inspect-mp4.ts'
import { keyFrom, unlock } from '../../src/main/services/reel/out/film-lock.ts'
import { listPeople, savePerson } from '../../src/main/services/storage/families.ts'
import { listLogbook } from '../../src/main/services/storage/logbook.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { type ExportChoice, plainExport } from '../../src/shared/domain/export-choice.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { runWith } from '../support/run-ffmpeg.ts'

const run = promisify(execFile)

/** What a phone writes of a film, and what a therapist writes of a family. */
const secrets = {
  place: '+52.3702+004.8952/',
  model: 'Pixel 9 Pro',
  make: 'Fairphone',
  title: 'Verjaardag van Fenna',
  comment: 'gefilmd door oma Truus',
  date: '2026-05-17',
  file: 'Fenna van Dijk thuis',
  name: 'Fenna van Dijk',
  label: 'grote zus',
  caption: 'Mama, kijk eens wat ik kan',
  child: 'Ik wil bij jou zijn',
  card: 'Voor de familie Van Dijk'
}

async function fullOfTraces(): Promise<{ readonly it: ReelCase; readonly familyId: string }> {
  const it = await reelCase()
  const video = await makeFrameVideo('h264-25', it.folder)
  const path = join(it.folder, `${secrets.file}.mov`)
  const tags = {
    ...{ location: secrets.place, 'com.apple.quicktime.location.ISO6709': secrets.place },
    ...{ model: secrets.model, make: secrets.make, title: secrets.title, comment: secrets.comment },
    creation_time: `${secrets.date}T10:00:00Z`
  }
  const options = [
    ...['-i', video.path, '-c', 'copy', '-movflags', '+use_metadata_tags'],
    ...Object.entries(tags).flatMap(([name, value]) => ['-metadata', `${name}=${value}`]),
    ...['-metadata:s:v', `handler_name=${secrets.model}`, path]
  ]
  await runWith(options, [])
  expect((await readFile(path)).includes(secrets.title)).toBe(true)
  const recording = await it.importVideo(path)
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  const [child] = listPeople(db, familyId)
  if (child) savePerson(db, { ...child, name: secrets.name, label: secrets.label })
  const line = { id: recording.id, text: secrets.child, startMs: 200, endMs: 600 }
  it.add(
    it.card({ title: secrets.card }),
    it.clip(recording.id, 0, 1000, { caption: secrets.caption, childLines: [line] }),
    it.clip(recording.id, 2000, 3000)
  )
  return { it, familyId }
}

async function out({ it }: { it: ReelCase }, name: string, choice: Partial<ExportChoice>): Promise<string> {
  const job = await it.reels.export(it.sessionId, it.reelId, join(it.folder, name), {
    ...plainExport,
    ...choice
  })
  const { status } = await it.services.jobs.settled(job.id)
  if (status.state !== 'done') throw new Error(JSON.stringify(status))
  return status.path ?? ''
}

/** The secrets that stand readable in these bytes. */
function found(bytes: Buffer, but: readonly string[] = []): readonly string[] {
  const hidden = Object.values(secrets).filter((secret) => !but.includes(secret))
  return hidden.filter((secret) =>
    [Buffer.from(secret), Buffer.from(secret, 'utf16le'), Buffer.from(secret.toLowerCase())].some((form) =>
      bytes.includes(form)
    )
  )
}

test('no form in which a reel leaves tells whose it is, where it was filmed or with what', async () => {
  const made = await fullOfTraces()
  const { it, familyId } = made
  const film = await readFile(await out(made, 'film.mp4', {}))
  const bytes = film.toString('latin1')
  expect({
    film: found(film),
    boxes: ['©xyz', 'loci', 'keys', 'Lavf', 'Lavc', 'x264'].filter((box) => bytes.includes(box))
  }).toEqual({ film: [], boxes: [] })

  const clips = await out(made, 'clips', { what: 'clips', captions: 'none' })
  expect((await readdir(clips)).sort()).toEqual(['Fragment 1.mp4', 'Fragment 2.mp4'])
  for (const name of await readdir(clips)) {
    const path = join(clips, name)
    const samples = (await inspectMp4(path)).tracks[0]?.samples
    expect({ found: found(await readFile(path)), samples }).toEqual({ found: [], samples: 25 })
  }

  const lines = listLogbook(it.services.vault().db, familyId).filter(({ files }) => files.length > 0)
  expect(lines.map(({ kind, files }) => [kind, files.map((file) => [file.kind, file.bytes > 1000])])).toEqual(
    [
      [
        'reel-clips',
        [
          ['clip', true],
          ['clip', true]
        ]
      ],
      ['reel-film', [['film', true]]]
    ]
  )
  expect(JSON.stringify(lines)).not.toContain(it.folder)
})

test('words go as a track or as files only when that is asked, at the times at which they are said', async () => {
  const made = await fullOfTraces()
  const track = await out(made, 'track.mp4', { captions: 'track' })
  const said = [secrets.caption, secrets.child]
  expect(found(await readFile(track), said)).toEqual([])
  const { ffmpeg, ffprobe } = await findBinaries()
  const { stdout: words } = await run(ffmpeg, ['-v', 'error', '-i', track, '-map', '0:s:0', '-f', 'srt', '-'])
  expect(
    words
      .replace(/\r|<[^>]*>/g, '')
      .trim()
      .split('\n\n')
  ).toEqual([
    `1\n00:00:01,000 --> 00:00:01,200\n${secrets.caption}`,
    `2\n00:00:01,200 --> 00:00:01,600\n${said.join('\n')}`,
    `3\n00:00:01,600 --> 00:00:02,000\n${secrets.caption}`
  ])
  const probed = await run(ffprobe ?? 'ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'stream=codec_name',
    '-of',
    'csv',
    track
  ])
  expect(probed.stdout.split(/\s+/)).toEqual(
    expect.arrayContaining(['stream,h264', 'stream,aac', 'stream,mov_text'])
  )

  const beside = await out(made, 'beside.mp4', { captions: 'files', cardWords: true })
  expect(found(await readFile(beside))).toEqual([])
  const read = (ending: string): Promise<string> => readFile(beside.replace('mp4', ending), 'utf8')
  expect(await read('vtt')).toBe(
    [
      ...['WEBVTT', '', '00:00:00.000 --> 00:00:01.000', secrets.card, ''],
      ...['00:00:01.000 --> 00:00:02.000', secrets.caption, ''],
      ...['00:00:01.200 --> 00:00:01.600', `<i>${secrets.child}</i>`, '']
    ].join('\n')
  )
  expect((await read('srt')).split('\r\n\r\n').length).toBe(5)
})

test('a parent’s copy holds the film locked and a page that says nobody’s name; only its passphrase opens it', async () => {
  const made = await fullOfTraces()
  const lock = { passphrase: 'Zeven  Schapen in de wei', deleteBy: '2026-12-24' }
  const folder = await out(made, 'copy', { what: 'parent-copy', lock })
  const names = (await readdir(folder, { recursive: true })).sort()
  expect(names).toEqual(['Open de film.html', 'film', join('film', '1.js')])
  const page = await readFile(join(folder, 'Open de film.html'), 'utf8')
  const part = await readFile(join(folder, 'film', '1.js'), 'latin1')
  expect({
    found: found(Buffer.from(page + part)),
    passphrase: (page + part).toLowerCase().includes('schapen'),
    readable: readableFilm(Buffer.from(/"(.*)"/.exec(part)?.[1] ?? '', 'base64')),
    start: part.includes('AAAAIGZ0eXA'),
    addresses: page.match(/https?:/g),
    day: page.includes('24 december 2026')
  }).toEqual({ found: [], passphrase: false, readable: [], start: false, addresses: null, day: true })

  const copy = JSON.parse(/id="copy">(.*)<\/script>/.exec(page)?.[1] ?? '{}') as Record<string, string>
  const salt = Buffer.from(copy['salt'] ?? '', 'base64')
  const locked = Buffer.from(/"(.*)"/.exec(part)?.[1] ?? '', 'base64')
  const key = await keyFrom('zeven schapen in de WEI ', salt)
  expect(unlock(key, locked, 'part 0').toString('latin1', 4, 8)).toBe('ftyp')
  expect(() => unlock(key, locked, 'part 1')).toThrow()
  const wrong = await keyFrom('zes schapen in de wei', salt)
  expect(() => unlock(wrong, locked, 'part 0')).toThrow()
})

test('a mark stands in the upper right corner of every picture of a film, and nowhere else', async () => {
  const it = await reelCase()
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  it.add(it.clip(id, 0, 400), it.clip(id, 400, 800))
  const { ffmpeg } = await findBinaries()
  const pictures = async (name: string, mark: string): Promise<Buffer> => {
    const path = await out({ it }, name, { mark })
    const raw = [
      '-v',
      'error',
      '-i',
      path,
      '-vf',
      'format=gray',
      '-fps_mode',
      'passthrough',
      '-f',
      'rawvideo',
      '-'
    ]
    return (await run(ffmpeg, raw, { encoding: 'buffer', maxBuffer: 1e8 })).stdout
  }
  const [plain, marked] = [
    await pictures('plain.mp4', ''),
    await pictures('marked.mp4', 'Vertrouwelijk · A1')
  ]
  const [width, height] = [320, 180]
  const changed = (n: number, right: boolean): number => {
    let sum = 0
    for (let y = 0; y < 30; y++)
      for (let x = right ? 200 : 0; x < (right ? width : 120); x++) {
        const at = (n * height + y) * width + x
        sum += Math.abs((plain[at] ?? 0) - (marked[at] ?? 0)) > 24 ? 1 : 0
      }
    return sum
  }
  const all = Array.from({ length: plain.length / (width * height) }, (_, n) => n)
  expect({
    pictures: all.length,
    same: plain.length === marked.length,
    without: all.filter((n) => changed(n, true) < 20),
    elsewhere: all.filter((n) => changed(n, false) > 0)
  }).toEqual({ pictures: 20, same: true, without: [], elsewhere: [] })
})
