import { describe, expect, test } from 'vitest'
import {
  edgeAtPicture,
  type Film,
  moveEdge,
  parseTime,
  roomAround,
  stepEdge
} from '../../src/renderer/features/reel/trim.ts'

/** Ten seconds of a phone: a picture every 33.3 ms, then every 40. */
const frames = Float64Array.from({ length: 275 }, (_, at) =>
  at < 150 ? (at * 100) / 3 : 5000 + (at - 150) * 40
)
const film: Film = { frames, durationMs: 10_000, frameRate: 30 }
const edges = { startMs: 1000, endMs: 6000 }

describe('the edges of a clip', () => {
  test('fall on the nearest picture and stay within the film', () => {
    expect(moveEdge(film, edges, 'start', 1050)).toEqual({ startMs: 1033, endMs: 6000 })
    expect(moveEdge(film, edges, 'end', 7019)).toEqual({ startMs: 1000, endMs: 7000 })
    expect(moveEdge(film, edges, 'start', -500).startMs).toBe(0)
    expect(moveEdge(film, edges, 'end', 99_000).endMs).toBe(10_000)
  })

  test('leave at least one picture between them', () => {
    expect(moveEdge(film, edges, 'start', 9000)).toEqual({ startMs: 5960, endMs: 6000 })
    expect(moveEdge(film, edges, 'end', 0)).toEqual({ startMs: 1000, endMs: 1033 })
  })

  test('step picture by picture at whatever rate there is', () => {
    expect([1, 2, -3].map((by) => stepEdge(film, edges, 'start', by).startMs)).toEqual([1033, 1067, 900])
    expect([1, -1].map((by) => stepEdge(film, edges, 'end', by).endMs)).toEqual([6040, 5960])
  })

  test('taken from the preview keep the picture one sees', () => {
    const seen = 6020
    expect(edgeAtPicture(film, edges, 'start', 1010).startMs).toBe(1000)
    expect(edgeAtPicture(film, { ...edges, endMs: 8000 }, 'end', seen).endMs).toBe(6040)
  })

  test('are whole milliseconds while the pictures are not known yet', () => {
    const unknown = { ...film, frames: [] }
    expect(stepEdge(unknown, edges, 'start', 1).startMs).toBe(1033)
    expect(moveEdge(unknown, edges, 'end', 7000.4).endMs).toBe(7000)
  })
})

test('a time is read as people write it', () => {
  const written = ['1:23.400', '83,4', '1:02:03', ' 0:05 ', '12', '', '1:2:3:4', '1.5:00', 'abc', '-3']
  expect(written.map(parseTime)).toEqual([
    83_400,
    83_400,
    3_723_000,
    5000,
    12_000,
    null,
    null,
    null,
    null,
    null
  ])
})

test('the room around a clip is a good stretch of film that does not jump with every drag', () => {
  const room = roomAround(edges, 60_000)
  expect(room).toEqual({ startMs: 0, endMs: 16_000 })
  expect(roomAround({ startMs: 1000, endMs: 6100 }, 60_000)).toEqual(room)
  expect(roomAround({ startMs: 50_000, endMs: 59_000 }, 60_000)).toEqual({ startMs: 40_000, endMs: 60_000 })
})
