import type { TalkCommand } from '../../shared/domain/talk.ts'
import type { AnyActionId } from './keys-in-force.ts'

/** A command that says all by its name. */
type PlainCommand = Exclude<TalkCommand['do'], 'go-to' | 'ask'>

/** What each key of the parent screen asks of it; a presenter's remote sends Page Up, Page Down, F5, b and the point. */
const commands: Partial<Record<AnyActionId, PlainCommand>> = {
  'parent-play': 'go-on',
  'parent-next': 'next',
  'parent-previous': 'previous',
  'parent-again': 'again',
  'parent-slow': 'slow',
  'parent-freeze': 'freeze',
  'parent-step': 'step',
  'parent-step-back': 'step-back',
  'parent-question': 'question',
  'parent-blank': 'blank',
  'parent-leave-out': 'ask-leave-out'
}

/** What an action of the parent screen's keys asks of it, from either display; null when it is not of the film. */
export function talkCommandOf(action: AnyActionId | null): TalkCommand | null {
  const command = action === null ? undefined : commands[action]
  return command === undefined ? null : { do: command }
}
