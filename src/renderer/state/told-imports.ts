import i18next from 'i18next'
import { listen } from '../api.ts'
import { announce } from './announce.ts'
import { session } from './session.ts'

/** Says to screen readers what became of an import into the open session; must be there before the session follows it. */
export function tellImports(): void {
  listen('recording.changed', ({ id, name, status }) => {
    const before = session.getState().recordings.find((recording) => recording.id === id)
    if (before?.status.state !== 'importing' || status.state === 'importing') return
    const isStopped = status.state === 'failed' && status.code === 'cancelled'
    announce(i18next.t(`recordings.told.${isStopped ? 'stopped' : status.state}`, { name }))
  })
}
