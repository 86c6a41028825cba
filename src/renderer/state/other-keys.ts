import type { Binding } from '../../shared/domain/shortcuts.ts'

type Other = Binding & { readonly labelKey: `settings.keys.${string}` | `keys.action.${string}` }

/** Keys of the reel and the parent screen, which are not in the workbench's table. */
export const otherKeys = [
  { id: 'reel-play', keys: ['space', 'k'], group: 'reel', labelKey: 'settings.keys.reelPlay' },
  { id: 'reel-back', keys: ['arrowleft'], group: 'reel', labelKey: 'keys.action.frameBack' },
  { id: 'reel-forward', keys: ['arrowright'], group: 'reel', labelKey: 'keys.action.frameForward' },
  { id: 'reel-second-back', keys: ['shift+arrowleft'], group: 'reel', labelKey: 'keys.action.secondBack' },
  {
    id: 'reel-second-forward',
    keys: ['shift+arrowright'],
    group: 'reel',
    labelKey: 'keys.action.secondForward'
  },
  { id: 'reel-start', keys: ['home'], group: 'reel', labelKey: 'keys.action.toStart' },
  { id: 'reel-end', keys: ['end'], group: 'reel', labelKey: 'keys.action.toEnd' },
  { id: 'clip-begin', keys: ['j'], group: 'reel', labelKey: 'keys.action.clipBegin' },
  { id: 'loop-clip', keys: ['l'], group: 'reel', labelKey: 'keys.action.loopClip' },
  { id: 'trim-start', keys: ['['], group: 'reel', labelKey: 'settings.keys.trimStart' },
  { id: 'trim-end', keys: [']'], group: 'reel', labelKey: 'settings.keys.trimEnd' },
  { id: 'mask-new', keys: ['b'], group: 'reel', labelKey: 'keys.action.maskNew' },
  { id: 'mask-key-back', keys: [','], group: 'reel', labelKey: 'keys.action.maskKeyBack' },
  { id: 'mask-key-on', keys: ['.'], group: 'reel', labelKey: 'keys.action.maskKeyOn' },
  { id: 'mask-voice', keys: ['v'], group: 'reel', labelKey: 'keys.action.maskVoice' },
  { id: 'reel-edge-back', keys: ['alt+arrowleft'], group: 'reel', labelKey: 'keys.action.reelEdgeBack' },
  { id: 'reel-edge-on', keys: ['alt+arrowright'], group: 'reel', labelKey: 'keys.action.reelEdgeOn' },
  { id: 'reel-freeze', keys: ['f'], group: 'reel', labelKey: 'keys.action.reelFreeze' },
  { id: 'reel-slow', keys: ['s'], group: 'reel', labelKey: 'keys.action.reelSlow' },
  { id: 'reel-framing', keys: ['z'], group: 'reel', labelKey: 'keys.action.reelFraming' },
  { id: 'reel-child', keys: ['c'], group: 'reel', labelKey: 'keys.action.reelChild' },
  { id: 'reel-question', keys: ['q'], group: 'reel', labelKey: 'keys.action.reelQuestion' },
  { id: 'reel-mute', keys: ['m'], group: 'reel', labelKey: 'keys.action.reelMute' },
  { id: 'reel-split', keys: ['shift+k'], group: 'reel', labelKey: 'keys.action.reelSplit' },
  { id: 'reel-duplicate', keys: ['d'], group: 'reel', labelKey: 'keys.action.reelDuplicate' },
  {
    id: 'move-clip',
    keys: ['alt+arrowup', 'alt+arrowdown'],
    group: 'reel',
    labelKey: 'settings.keys.moveClip',
    fixed: true
  },
  {
    id: 'remove-clip',
    keys: ['delete', 'backspace'],
    group: 'reel',
    labelKey: 'settings.keys.removeClip',
    fixed: true
  },
  { id: 'reel-export', keys: ['e'], group: 'reel', labelKey: 'keys.action.reelExport' },
  { id: 'make-clips', keys: ['n'], group: 'reel', labelKey: 'keys.action.makeClips' },
  { id: 'reel-check', keys: ['r'], group: 'reel', labelKey: 'keys.action.reelCheck' },
  {
    id: 'parent-play',
    keys: ['space', 'enter', 'f5', 'shift+f5'],
    group: 'parent-screen',
    labelKey: 'settings.keys.play'
  },
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
  { id: 'parent-step', keys: ['arrowdown'], group: 'parent-screen', labelKey: 'keys.action.talkStep' },
  {
    id: 'parent-step-back',
    keys: ['arrowup', ','],
    group: 'parent-screen',
    labelKey: 'keys.action.talkStepBack'
  },
  { id: 'parent-question', keys: ['q'], group: 'parent-screen', labelKey: 'keys.action.talkQuestion' },
  { id: 'parent-blank', keys: ['b', '.'], group: 'parent-screen', labelKey: 'keys.action.talkBlank' },
  { id: 'parent-leave-out', keys: ['x'], group: 'parent-screen', labelKey: 'keys.action.talkLeaveOut' },
  { id: 'parent-words', keys: ['w', 't'], group: 'parent-screen', labelKey: 'settings.keys.words' },
  { id: 'parent-presenter', keys: ['p'], group: 'parent-screen', labelKey: 'keys.action.talkPresenter' },
  { id: 'parent-note', keys: ['n'], group: 'parent-screen', labelKey: 'keys.action.talkNote' },
  {
    id: 'parent-speaker',
    keys: ['1', '2', '3', '4'],
    group: 'parent-screen',
    labelKey: 'keys.action.talkSpeaker',
    fixed: true
  },
  { id: 'parent-leave', keys: ['escape'], group: 'parent-screen', labelKey: 'settings.keys.leave' }
] as const satisfies readonly Other[]

export type OtherActionId = (typeof otherKeys)[number]['id']
