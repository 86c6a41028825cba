import type { KeyGroup } from '../../state/keymap.ts'

type Other = {
  readonly id: string
  readonly keys: readonly string[]
  readonly group: KeyGroup
  readonly labelKey:
    | 'keys.action.frameBack'
    | 'keys.action.frameForward'
    | `settings.keys.${'reelPlay' | 'trimStart' | 'trimEnd' | 'moveClip' | 'removeClip' | 'play' | 'previous' | 'next' | 'again' | 'slow' | 'freeze' | 'words' | 'leave'}`
}

/** Keys of the reel and the parent screen, which are not in the workbench's table. */
export const otherKeys: readonly Other[] = [
  { id: 'reel-play', keys: ['space', 'k'], group: 'reel', labelKey: 'settings.keys.reelPlay' },
  { id: 'reel-back', keys: ['arrowleft'], group: 'reel', labelKey: 'keys.action.frameBack' },
  { id: 'reel-forward', keys: ['arrowright'], group: 'reel', labelKey: 'keys.action.frameForward' },
  { id: 'trim-start', keys: ['['], group: 'reel', labelKey: 'settings.keys.trimStart' },
  { id: 'trim-end', keys: [']'], group: 'reel', labelKey: 'settings.keys.trimEnd' },
  {
    id: 'move-clip',
    keys: ['alt+arrowup', 'alt+arrowdown'],
    group: 'reel',
    labelKey: 'settings.keys.moveClip'
  },
  { id: 'remove-clip', keys: ['delete', 'backspace'], group: 'reel', labelKey: 'settings.keys.removeClip' },
  { id: 'parent-play', keys: ['space'], group: 'parent-screen', labelKey: 'settings.keys.play' },
  {
    id: 'parent-previous',
    keys: ['arrowleft', 'pageup'],
    group: 'parent-screen',
    labelKey: 'settings.keys.previous'
  },
  {
    id: 'parent-next',
    keys: ['arrowright', 'pagedown'],
    group: 'parent-screen',
    labelKey: 'settings.keys.next'
  },
  { id: 'parent-again', keys: ['r'], group: 'parent-screen', labelKey: 'settings.keys.again' },
  { id: 'parent-slow', keys: ['s'], group: 'parent-screen', labelKey: 'settings.keys.slow' },
  { id: 'parent-freeze', keys: ['f'], group: 'parent-screen', labelKey: 'settings.keys.freeze' },
  { id: 'parent-words', keys: ['t'], group: 'parent-screen', labelKey: 'settings.keys.words' },
  { id: 'parent-leave', keys: ['escape'], group: 'parent-screen', labelKey: 'settings.keys.leave' }
]
