import { whenSaved } from './saving.ts'
import { session } from './session.ts'

const settleAfterMs = 1500
let settle: ReturnType<typeof setTimeout> | undefined

/** Somebody types a text that is saved at the next pause: until then the screen must not say "saved". */
export function typing(): void {
  if (session.getState().saveState === 'saved') session.setState({ saveState: 'saving' })
  clearTimeout(settle)
  settle = setTimeout(() => {
    // What was typed may have come out as it was before: then nothing was sent that would answer.
    void whenSaved(session.getState().open?.session.id).then(() => {
      if (session.getState().saveState === 'saving') session.setState({ saveState: 'saved' })
    })
  }, settleAfterMs)
}
