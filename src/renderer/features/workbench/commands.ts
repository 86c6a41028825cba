import i18next from 'i18next'
import { app } from '../../state/app.ts'
import { chooseCodebook, currentCodebook } from '../../state/codebooks.ts'
import type { Command } from '../../state/commands.ts'
import { keyNames, shortcutOf } from '../../state/key-names.ts'
import { type ActionId, keymap } from '../../state/keymap.ts'
import { session } from '../../state/session.ts'
import { tag } from '../../state/tagging.ts'
import { workbench } from '../../state/workbench.ts'
import { perform } from './actions.ts'

/** These are in the list by themselves, or make no sense in it. */
const elsewhere: ReadonlySet<ActionId> = new Set([
  'palette',
  'search-all',
  'keyboard',
  'cancel',
  'undo',
  'redo'
])

/** Without a chosen moment there is nothing for these to be done to. */
const ofMoment: ReadonlySet<ActionId> = new Set([
  'star',
  'note',
  'caption',
  'to-reel',
  'remove',
  'start-here',
  'end-here',
  'nudge-back',
  'nudge-forward',
  'shorten',
  'lengthen'
])

/** Everything the workbench does, by name: its keys, the codes, and coding with another codebook. */
export function workbenchCommands(): readonly Command[] {
  const { t } = i18next
  const language = i18next.language === 'nl' ? 'nl' : 'en'
  const { selectedId, lookThrough } = workbench.getState()
  const { content } = app.getState()
  const codebook = currentCodebook()
  const codes = codebook.groups.flatMap((group) =>
    group.codes.map((code) => ({ code, group, ref: `${codebook.id}/${code.id}` }))
  )
  const isOpen = session.getState().open !== null
  return [
    ...keymap
      .filter(({ id, group }) => !elsewhere.has(id) && (group === 'player' || group === 'tagging'))
      .map(({ id, labelKey }): Command => ({
        id,
        kind: 'here',
        title: t(labelKey),
        shortcut: shortcutOf(id),
        unavailable: ofMoment.has(id) && selectedId === null ? t('finding.palette.noMoment') : undefined,
        run: () => perform(id)
      })),
    ...codes.map(({ code, group, ref }): Command => ({
      id: `code ${ref}`,
      kind: 'code',
      title: code.label[language],
      hint: t('finding.palette.code', { group: group.title[language] }),
      shortcut: keyNames(code.key).join(' '),
      unavailable: lookThrough ? t('finding.palette.lookThrough') : undefined,
      run: () => tag(ref)
    })),
    ...(isOpen ? (content?.codebooks ?? []) : [])
      .filter(({ id }) => id !== codebook.id)
      .map(({ id, title }): Command => ({
        id: `codebook ${id}`,
        kind: 'codebook',
        title: title[language],
        hint: t('finding.palette.codebook'),
        run: () => void chooseCodebook(id)
      }))
  ]
}
