import type { Shell } from './shell.ts'
import type { Handlers } from './types.ts'

type WindowHandlers = Pick<Handlers, 'window.setFullScreen' | 'window.setTitle'>

export function windowHandlers(shell: Shell): WindowHandlers {
  return {
    'window.setFullScreen': ({ on }) => shell.setFullScreen(on),
    'window.setTitle': ({ title }) => shell.setTitle(title)
  }
}
