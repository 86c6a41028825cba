import type { EventName, EventPayload } from '../shared/contract.ts'
import type { ParentReel } from '../shared/domain/parent-reel.ts'
import type { Handlers } from './handlers/types.ts'
import { addressOf } from './resources.ts'

/** What the parents' window plays a film by: its bytes, the times of its pictures, and the sound made for it. */
const playing: ReadonlySet<string> = new Set(['media', 'frames', 'clip-sound'])

export type ShownMedia = {
  /** Whether the parents' window may have what lies at this address: a film of the reel it shows now, or its own page. */
  mayHave(url: string): boolean
  /** Hears what main tells: a reel with fewer films, as when somebody withdraws, or that the parents' window is gone. */
  heard<N extends EventName>(name: N, payload: EventPayload<N>): void
  /** The same calls, of whose answers is kept which films are shown; none once the talk is over. */
  watch<H extends Pick<Handlers, TalkCall>>(handlers: H): H
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
    mayHave: (url) => {
      const pathname = URL.parse(url)?.pathname ?? ''
      if (pathname.startsWith('/print/')) return false
      const address = addressOf(pathname)
      return address === null || (playing.has(address.kind) && shown.has(address.id))
    },
    heard: (name, payload) => {
      if (name === 'talk.reel') keep(payload as ParentReel)
      else if (name === 'talk.ended') shown = new Set()
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
