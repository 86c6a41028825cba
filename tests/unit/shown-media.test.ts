import { expect, test } from 'vitest'
import type { Handlers } from '../../src/main/handlers/types.ts'
import { createShownMedia } from '../../src/main/shown-media.ts'
import type { ParentReel } from '../../src/shared/domain/parent-reel.ts'
import { idOf } from '../support/records.ts'

const [shown, other] = [idOf(1), idOf(2)]
const reelOf = (ids: readonly string[]): ParentReel => ({
  language: 'nl',
  items: [],
  films: ids.map((id) => ({ id, info: null, ready: true })),
  masks: []
})

test('the parents’ window gets the films of the reel it shows, while it is shown, and nothing else of them', async () => {
  let films: readonly string[] = [shown]
  const media = createShownMedia()
  const calls: Pick<Handlers, 'talk.start' | 'talk.reel' | 'talk.refresh' | 'talk.end'> = {
    'talk.start': () => ({ display: 'other', reel: reelOf(films) }),
    'talk.reel': () => reelOf(films),
    'talk.refresh': () => reelOf(films),
    'talk.end': () => undefined
  }
  const talk = media.watch(calls)
  const had = (): string[] =>
    [
      ...['media', 'frames', 'clip-sound', 'still', 'look', 'original'].map((kind) => `/${kind}/${shown}`),
      ...[`/media/${other}`, '/print/1', '/parent.html']
    ].filter((path) => media.mayHave(`app://weerklank${path}?ms=1`))
  const its = ['media', 'frames', 'clip-sound'].map((kind) => `/${kind}/${shown}`)
  const before = had()
  await talk['talk.start']({ sessionId: idOf(3), reelId: idOf(4), display: 'other' })
  const during = had()
  films = [other]
  await talk['talk.refresh'](undefined)
  const changed = had()
  await talk['talk.end'](undefined)
  expect({ before, during, changed, after: had() }).toEqual({
    before: ['/parent.html'],
    during: [...its, '/parent.html'],
    changed: [`/media/${other}`, '/parent.html'],
    after: ['/parent.html']
  })
})

test('when somebody withdraws while it is shown, the parents’ window gets no more of the film', async () => {
  const media = createShownMedia()
  const calls: Pick<Handlers, 'talk.start' | 'talk.reel' | 'talk.refresh' | 'talk.end'> = {
    'talk.start': () => ({ display: 'other', reel: reelOf([shown]) }),
    'talk.reel': () => reelOf([shown]),
    'talk.refresh': () => reelOf([shown]),
    'talk.end': () => undefined
  }
  await media.watch(calls)['talk.start']({ sessionId: idOf(3), reelId: idOf(4), display: 'other' })
  const had = () => media.mayHave(`app://weerklank/media/${shown}`)
  media.told('talk.said', {})
  expect(had()).toBe(true)
  media.told('talk.reel', reelOf([]))
  expect(had()).toBe(false)
})
