import { type EventName, events } from '../shared/contract.ts'
import type { ParentReel } from '../shared/domain/parent-reel.ts'
import type { Handlers } from './handlers/types.ts'
import { addressOf } from './resources.ts'

/** What the parents' window plays a film by: its bytes, the times of its pictures, and the sound made for it. */
const playing: ReadonlySet<string> = new Set(['media', 'frames', 'clip-sound'])

export type ShownMedia = {
  /** Whether the parents' window may have what lies at this address: a film of the reel it shows now, or its own page. */
  mayHave(url: string): boolean
  /** The same calls, of whose answers is kept which films are shown; none once the talk is over. */
  watch<H extends Pick<Handlers, TalkCall>>(handlers: H): H
  /** What its window is told to show instead, such as after somebody withdrew: what was shown before is shown no more. */
  told(name: EventName, payload: unknown): void
}
type TalkCall = 'talk.start' | 'talk.reel' | 'talk.refresh' | 'talk.end'

/** Decides in main which recordings the parents' window gets, whatever it asks for. */
export function createShownMedia(): ShownMedia {
  let shown: ReadonlySet<string> = new Set()
  const keep = (reel: ParentReel): ParentReel => {
    shown = new Set(reel.films.map(({ id }) => id))
    return reel
  }
  return {
    told: (name, payload) => {
      if (name === 'talk.reel') keep(events[name].parse(payload))
    },
    mayHave: (url) => {
      const pathname = URL.parse(url)?.pathname ?? ''
      if (pathname.startsWith('/print/')) return false
      const address = addressOf(pathname)
      return address === null || (playing.has(address.kind) && shown.has(address.id))
    },
    watch: (handlers) => ({
      ...handlers,
      'talk.start': async (request) => {
        const started = await handlers['talk.start'](request)
        keep(started.reel)
        return started
      },
      'talk.reel': async () => keep(await handlers['talk.reel']()),
      'talk.refresh': async () => keep(await handlers['talk.refresh']()),
      'talk.end': async () => {
        shown = new Set()
        await handlers['talk.end']()
      }
    })
  }
}
