import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ParentItem, ParentReel } from '../../../shared/domain/parent-reel.ts'
import type { TalkCommand, TalkFace, TalkState } from '../../../shared/domain/talk.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'

const slowRate = 0.5

type ScreenState = {
  readonly reel: ParentReel
  readonly face: TalkFace
  /** What is asked when the face is a question. */
  readonly question: string
}

type Wishes = {
  /** Leaves nothing over the picture. */
  readonly hide: () => void
  readonly leftOut: (clipId: string) => void
}

export type TalkScreen = ReturnType<typeof createTalkScreen>

/** What the parent screen shows beside the film, and what each command does to both. */
export function createTalkScreen(player: Sequencer, reel: ParentReel, wishes: Wishes) {
  const store: StoreApi<ScreenState> = createStore<ScreenState>(() => ({ reel, face: 'film', question: '' }))
  const show = (face: TalkFace, question = ''): void => store.setState({ face, question })
  const itemHere = (): ParentItem | undefined => {
    const { parts, index } = player.store.getState()
    return store.getState().reel.items.find(({ id }) => id === parts[index]?.id)
  }

  /** To another part, at rest and at the usual speed: first there is something to say about it. */
  function goTo(index: number): void {
    const { parts } = player.store.getState()
    player.pause()
    player.setRate(1)
    if (index >= parts.length) show('end')
    else {
      show('film')
      if (index >= 0) player.goToPart(index)
    }
  }

  /** The big button: play, pause, and at the end of a clip or at a card, on to the next. */
  function goOn(): void {
    const { playing, atEnd, parts, index } = player.store.getState()
    const part = parts[index]
    const { face } = store.getState()
    if (face === 'end') goTo(0)
    else if (face !== 'film') show('film')
    else if (playing) player.pause()
    else if (part?.kind === 'card') {
      goTo(index + 1)
      if (parts[index + 1]?.kind === 'clip') player.play()
    } else if (atEnd) goTo(index + 1)
    else if (part) player.play()
  }

  function again(): void {
    const { parts, index } = player.store.getState()
    show('film')
    player.goToPart(index)
    if (parts[index]?.kind === 'clip') player.play()
  }

  function ask(question: string): void {
    if (question === '') return
    player.pause()
    show('question', question)
  }

  function leaveOut(): void {
    const item = itemHere()
    if (item?.type !== 'clip') return
    store.setState(({ reel: before }) => ({
      reel: { ...before, items: before.items.filter(({ id }) => id !== item.id) },
      face: 'film'
    }))
    wishes.leftOut(item.id)
  }

  function perform(command: TalkCommand): void {
    const { face } = store.getState()
    const { index, parts, rate } = player.store.getState()
    // A question about leaving out is answered first; a remote must not answer it by going on.
    if (face === 'leave-out' && !['leave-out', 'keep', 'blank'].includes(command.do)) return
    switch (command.do) {
      case 'go-on':
        goOn()
        return
      case 'next':
        if (face !== 'end') goTo(index + 1)
        return
      case 'previous':
        // From what lies over the film, back to the film first.
        if (face === 'film') goTo(Math.max(0, index - 1))
        else show('film')
        return
      case 'again':
        again()
        return
      case 'restart':
        goTo(0)
        return
      case 'slow':
        player.setRate(rate === slowRate ? 1 : slowRate)
        return
      case 'freeze':
        player.pause()
        wishes.hide()
        return
      case 'step':
      case 'step-back':
        show('film')
        player.step(command.do === 'step' ? 1 : -1)
        return
      case 'go-to':
        goTo(parts.findIndex(({ id }) => id === command.id))
        return
      case 'question': {
        const item = itemHere()
        if (face === 'question') show('film')
        else if (item?.type === 'clip') ask(item.question)
        return
      }
      case 'ask':
        ask(command.question)
        return
      case 'blank':
        player.pause()
        show(face === 'blank' ? 'film' : 'blank')
        return
      case 'ask-leave-out':
        if (itemHere()?.type !== 'clip' || face === 'blank') return
        player.pause()
        show('leave-out')
        return
      case 'leave-out':
        if (face === 'leave-out') leaveOut()
        return
      case 'keep':
        show('film')
        return
    }
  }

  return {
    store,
    perform,
    itemHere,
    /** The reel as it is now: changed by the therapist, or by a wish. */
    load: (next: ParentReel): void => store.setState({ reel: next }),
    /** What is seen now, for the therapist's screen. */
    told(): TalkState {
      const { parts, index, offsetMs, playing, atEnd, failed, rate } = player.store.getState()
      const shown = { partId: parts[index]?.id ?? null, offsetMs, playing, atEnd, failed, rate }
      return { ...shown, ...faceOf(store.getState()) }
    }
  }
}

function faceOf({ face, question }: ScreenState): Pick<TalkState, 'face' | 'question'> {
  return { face, question }
}
