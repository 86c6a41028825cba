import type { Binding } from '../../shared/domain/shortcuts.ts'

type Listed = Binding & { readonly labelKey: `keys.action.${string}` }

/**
 * Every key that is not a code's, as it comes; `keys-in-force.ts` has what a person made of it. `player`, `tagging` and `general` work while tagging, so no code may have them;
 * unshifted and shifted j k l i o n m f are kept free by every codebook.
 */
export const keymap = [
  { id: 'play-pause', keys: ['space'], group: 'player', labelKey: 'keys.action.playPause' },
  { id: 'shuttle-back', keys: ['j'], group: 'player', labelKey: 'keys.action.shuttleBack' },
  { id: 'shuttle-stop', keys: ['k'], group: 'player', labelKey: 'keys.action.shuttleStop' },
  { id: 'shuttle-forward', keys: ['l'], group: 'player', labelKey: 'keys.action.shuttleForward' },
  { id: 'frame-back', keys: ['arrowleft'], group: 'player', labelKey: 'keys.action.frameBack' },
  { id: 'frame-forward', keys: ['arrowright'], group: 'player', labelKey: 'keys.action.frameForward' },
  { id: 'second-back', keys: ['shift+arrowleft'], group: 'player', labelKey: 'keys.action.secondBack' },
  {
    id: 'second-forward',
    keys: ['shift+arrowright'],
    group: 'player',
    labelKey: 'keys.action.secondForward'
  },
  { id: 'five-back', keys: ['pageup'], group: 'player', labelKey: 'keys.action.fiveBack' },
  { id: 'five-forward', keys: ['pagedown'], group: 'player', labelKey: 'keys.action.fiveForward' },
  { id: 'to-start', keys: ['home'], group: 'player', labelKey: 'keys.action.toStart' },
  { id: 'to-end', keys: ['end'], group: 'player', labelKey: 'keys.action.toEnd' },
  { id: 'slower', keys: ['shift+,'], group: 'player', labelKey: 'keys.action.slower' },
  { id: 'faster', keys: ['shift+.'], group: 'player', labelKey: 'keys.action.faster' },
  { id: 'loop-in', keys: ['i'], group: 'player', labelKey: 'keys.action.loopIn' },
  { id: 'loop-out', keys: ['o'], group: 'player', labelKey: 'keys.action.loopOut' },
  { id: 'loop', keys: ['shift+l'], group: 'player', labelKey: 'keys.action.loop' },
  { id: 'mute', keys: ['m'], group: 'player', labelKey: 'keys.action.mute' },
  { id: 'full-frame', keys: ['f'], group: 'player', labelKey: 'keys.action.fullFrame' },
  { id: 'zoom-in', keys: ['='], group: 'player', labelKey: 'keys.action.zoomIn' },
  { id: 'zoom-out', keys: ['-'], group: 'player', labelKey: 'keys.action.zoomOut' },
  { id: 'zoom-fit', keys: ['\\'], group: 'player', labelKey: 'keys.action.zoomFit' },
  { id: 'picture-in', keys: ['alt+='], group: 'player', labelKey: 'keys.action.pictureIn' },
  { id: 'picture-out', keys: ['alt+-'], group: 'player', labelKey: 'keys.action.pictureOut' },
  { id: 'picture-whole', keys: ['alt+0'], group: 'player', labelKey: 'keys.action.pictureWhole' },
  {
    id: 'picture-left',
    keys: ['mod+shift+arrowleft'],
    group: 'player',
    labelKey: 'keys.action.pictureLeft'
  },
  {
    id: 'picture-right',
    keys: ['mod+shift+arrowright'],
    group: 'player',
    labelKey: 'keys.action.pictureRight'
  },
  { id: 'picture-up', keys: ['mod+shift+arrowup'], group: 'player', labelKey: 'keys.action.pictureUp' },
  {
    id: 'picture-down',
    keys: ['mod+shift+arrowdown'],
    group: 'player',
    labelKey: 'keys.action.pictureDown'
  },
  { id: 'brighter', keys: ['alt+arrowup'], group: 'player', labelKey: 'keys.action.brighter' },
  { id: 'darker', keys: ['alt+arrowdown'], group: 'player', labelKey: 'keys.action.darker' },
  { id: 'camera-layout', keys: ['f3'], group: 'player', labelKey: 'keys.action.cameraLayout' },
  { id: 'camera-layout-back', keys: ['shift+f3'], group: 'player', labelKey: 'keys.action.cameraLayoutBack' },
  { id: 'next-camera', keys: ['f7'], group: 'player', labelKey: 'keys.action.nextCamera' },
  { id: 'sync-cameras', keys: ['shift+j'], group: 'player', labelKey: 'keys.action.syncCameras' },
  { id: 'slow-loop', keys: ['alt+l'], group: 'player', labelKey: 'keys.action.slowLoop' },
  { id: 'still', keys: ['f9'], group: 'player', labelKey: 'keys.action.still' },
  { id: 'look-through', keys: ['f8'], group: 'player', labelKey: 'keys.action.lookThrough' },
  { id: 'previous-moment', keys: ['arrowup'], group: 'tagging', labelKey: 'keys.action.previousMoment' },
  { id: 'next-moment', keys: ['arrowdown'], group: 'tagging', labelKey: 'keys.action.nextMoment' },
  { id: 'star', keys: ['.'], group: 'tagging', labelKey: 'keys.action.star' },
  { id: 'maybe', keys: [';'], group: 'tagging', labelKey: 'keys.action.maybe' },
  { id: 'answer-1', keys: ['alt+1'], group: 'tagging', labelKey: 'keys.action.answer1' },
  { id: 'answer-2', keys: ['alt+2'], group: 'tagging', labelKey: 'keys.action.answer2' },
  { id: 'answer-3', keys: ['alt+3'], group: 'tagging', labelKey: 'keys.action.answer3' },
  { id: 'answer-4', keys: ['alt+4'], group: 'tagging', labelKey: 'keys.action.answer4' },
  { id: 'answer-5', keys: ['alt+5'], group: 'tagging', labelKey: 'keys.action.answer5' },
  { id: 'answer-6', keys: ['alt+6'], group: 'tagging', labelKey: 'keys.action.answer6' },
  { id: 'answer-7', keys: ['alt+7'], group: 'tagging', labelKey: 'keys.action.answer7' },
  { id: 'answer-8', keys: ['alt+8'], group: 'tagging', labelKey: 'keys.action.answer8' },
  { id: 'answer-9', keys: ['alt+9'], group: 'tagging', labelKey: 'keys.action.answer9' },
  { id: 'stop-all', keys: ['shift+o'], group: 'tagging', labelKey: 'keys.action.stopAll' },
  { id: 'not-codable', keys: ['shift+n'], group: 'tagging', labelKey: 'keys.action.notCodable' },
  { id: 'next-pair', keys: ['shift+i'], group: 'tagging', labelKey: 'keys.action.nextPair' },
  { id: 'next-pass', keys: ['f4'], group: 'tagging', labelKey: 'keys.action.nextPass' },
  { id: 'note', keys: ['n'], group: 'tagging', labelKey: 'keys.action.note' },
  { id: 'caption', keys: ["'"], group: 'tagging', labelKey: 'keys.action.caption' },
  { id: 'to-reel', keys: ['enter'], group: 'tagging', labelKey: 'keys.action.toReel' },
  {
    id: 'several-to-reel',
    keys: ['shift+enter'],
    group: 'tagging',
    labelKey: 'keys.action.severalToReel'
  },
  { id: 'stretch-to-reel', keys: ['mod+enter'], group: 'tagging', labelKey: 'keys.action.stretchToReel' },
  { id: 'remove', keys: ['delete', 'backspace'], group: 'tagging', labelKey: 'keys.action.remove' },
  { id: 'start-here', keys: ['['], group: 'tagging', labelKey: 'keys.action.startHere' },
  { id: 'end-here', keys: [']'], group: 'tagging', labelKey: 'keys.action.endHere' },
  { id: 'nudge-back', keys: ['alt+arrowleft'], group: 'tagging', labelKey: 'keys.action.nudgeBack' },
  { id: 'nudge-forward', keys: ['alt+arrowright'], group: 'tagging', labelKey: 'keys.action.nudgeForward' },
  { id: 'shorten', keys: ['alt+shift+arrowleft'], group: 'tagging', labelKey: 'keys.action.shorten' },
  { id: 'lengthen', keys: ['alt+shift+arrowright'], group: 'tagging', labelKey: 'keys.action.lengthen' },
  { id: 'start-earlier', keys: ['alt+shift+,'], group: 'tagging', labelKey: 'keys.action.startEarlier' },
  { id: 'start-later', keys: ['alt+shift+.'], group: 'tagging', labelKey: 'keys.action.startLater' },
  { id: 'split', keys: ['shift+k'], group: 'tagging', labelKey: 'keys.action.split' },
  { id: 'merge', keys: ['shift+m'], group: 'tagging', labelKey: 'keys.action.merge' },
  { id: 'retag', keys: ['f2'], group: 'tagging', labelKey: 'keys.action.retag' },
  { id: 'choose-all', keys: ['mod+a'], group: 'tagging', labelKey: 'keys.action.chooseAll' },
  {
    id: 'choose-previous',
    keys: ['shift+arrowup'],
    group: 'tagging',
    labelKey: 'keys.action.choosePrevious'
  },
  { id: 'choose-next', keys: ['shift+arrowdown'], group: 'tagging', labelKey: 'keys.action.chooseNext' },
  { id: 'copy', keys: ['mod+c'], group: 'tagging', labelKey: 'keys.action.copy' },
  { id: 'cut', keys: ['mod+x'], group: 'tagging', labelKey: 'keys.action.cut' },
  { id: 'paste', keys: ['mod+v'], group: 'tagging', labelKey: 'keys.action.paste' },
  { id: 'duplicate', keys: ['mod+d'], group: 'tagging', labelKey: 'keys.action.duplicate' },
  { id: 'previous-edge', keys: ['mod+arrowleft'], group: 'tagging', labelKey: 'keys.action.previousEdge' },
  { id: 'next-edge', keys: ['mod+arrowright'], group: 'tagging', labelKey: 'keys.action.nextEdge' },
  { id: 'next-lanes', keys: ['f6'], group: 'tagging', labelKey: 'keys.action.nextLanes' },
  { id: 'previous-lanes', keys: ['shift+f6'], group: 'tagging', labelKey: 'keys.action.previousLanes' },
  { id: 'search', keys: ['/'], group: 'tagging', labelKey: 'keys.action.search' },
  { id: 'clear-filter', keys: ['alt+/'], group: 'tagging', labelKey: 'keys.action.clearFilter' },
  { id: 'save-filter', keys: ['alt+s'], group: 'tagging', labelKey: 'keys.action.saveFilter' },
  { id: 'palette', keys: ['mod+k'], group: 'general', labelKey: 'keys.action.palette' },
  { id: 'search-all', keys: ['mod+f'], group: 'general', labelKey: 'keys.action.searchAll' },
  { id: 'codebooks', keys: ['mod+e'], group: 'general', labelKey: 'keys.action.codebooks' },
  { id: 'undo', keys: ['mod+z'], group: 'general', labelKey: 'keys.action.undo' },
  { id: 'redo', keys: ['mod+shift+z', 'mod+y'], group: 'general', labelKey: 'keys.action.redo' },
  { id: 'cancel', keys: ['escape'], group: 'general', labelKey: 'keys.action.cancel' },
  { id: 'keyboard', keys: ['f1', 'shift+/'], group: 'general', labelKey: 'keys.action.keyboard' }
] as const satisfies readonly Listed[]

export type ActionId = (typeof keymap)[number]['id']

type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/**
 * A key press in words, such as `a`, `shift+1`, `mod+z` (`mod`: Ctrl or Cmd). Letters and digits are places on
 * the keyboard, not characters, so that Shift and other layouts change nothing.
 */
export function chordOf(press: KeyPress): string {
  // Asked for by its character everywhere, wherever the keyboard has it.
  if (press.key === '?') return 'shift+/'
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'mod+' : '',
    press.altKey ? 'alt+' : '',
    press.shiftKey ? 'shift+' : ''
  ]
  return `${modifiers.join('')}${placeOf(press)}`
}

/** Keys that are neither letter nor digit, by their place, as they are called here. */
export const places: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  IntlBackslash: '\\',
  Quote: "'",
  Semicolon: ';',
  Minus: '-',
  Equal: '=',
  NumpadSubtract: '-',
  NumpadAdd: '=',
  NumpadEnter: 'enter'
}

function placeOf({ code, key }: KeyPress): string {
  if (/^(Key|Digit)/.test(code)) return code.slice(-1).toLowerCase()
  // With NumLock off these are arrows and the like.
  if (/^Numpad\d$/.test(code)) return /^\d$/.test(key) ? key : key.toLowerCase()
  return places[code] ?? code.toLowerCase()
}
