import i18next from 'i18next'
import { inLine } from '../../../shared/domain/written-text.ts'
import { call } from '../../api.ts'
import { app, go } from '../../state/app.ts'
import type { Command } from '../../state/commands.ts'

/** Going to a family or a session by its name. */
export async function placeCommands(): Promise<readonly Command[]> {
  const places = await call('search.places')
  if (!places.ok) return []
  const { families, sessions } = places.value
  const day = (date: string): string =>
    new Date(`${date}T12:00`).toLocaleDateString(i18next.language, { dateStyle: 'medium' })
  return [
    ...sessions.map(({ id, number, date, situation, pseudonym }): Command => ({
      id: `session ${id}`,
      kind: 'session',
      title: i18next.t('finding.palette.session', { family: pseudonym, number }),
      hint: inLine([day(date), situation]),
      run: () => {
        const { screen } = app.getState()
        const tab = screen.name === 'session' ? screen.tab : 'workbench'
        go({ name: 'session', sessionId: id, tab })
      }
    })),
    ...families.map(({ id, pseudonym }): Command => ({
      id: `family ${id}`,
      kind: 'family',
      title: pseudonym,
      hint: i18next.t('finding.palette.family'),
      run: () => go({ name: 'family', familyId: id })
    }))
  ]
}
