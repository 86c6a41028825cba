import i18next from 'i18next'
import { groupChord, groupLetters } from '../../../shared/domain/key-scheme.ts'
import type { KeyGroup } from '../../../shared/domain/shortcuts.ts'
import { app } from '../../state/app.ts'
import { chooseCodebook, codebooksToChoose, currentCodebook } from '../../state/codebooks.ts'
import { coder } from '../../state/coder.ts'
import type { Command } from '../../state/commands.ts'
import { exportMoments } from '../../state/export-moments.ts'
import { keyNames, shortcutOf } from '../../state/key-names.ts'
import { type ActionId, keymap } from '../../state/keymap.ts'
import { savedFilters } from '../../state/saved-filters.ts'
import { session } from '../../state/session.ts'
import { tag } from '../../state/tagging.ts'
import { setFilter, workbench } from '../../state/workbench.ts'
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
  'lengthen',
  'start-earlier',
  'start-later',
  'maybe',
  'split',
  'merge',
  'retag',
  'copy',
  'cut',
  'duplicate'
])

/** Everything the workbench does, by name: its keys, the codes, and coding with another codebook. */
export function workbenchCommands(): readonly Command[] {
  const { t } = i18next
  const language = i18next.language === 'nl' ? 'nl' : 'en'
  const { selectedId, lookThrough } = workbench.getState()
  const { content } = app.getState()
  const codebook = currentCodebook()
  const { keyScheme } = coder.getState().settings
  const codes = codebook.groups.flatMap((group, at) =>
    group.codes.map((code) => {
      const inGroup = [groupChord(at), groupLetters(group).get(code.id)]
      const chords = keyScheme === 'group' ? inGroup : [code.key]
      const shortcut = chords
        .map((chord) => (chord === null || chord === undefined ? '' : keyNames(chord).join(' ')))
        .join(' ')
      return { code, group, ref: `${codebook.id}/${code.id}`, shortcut: shortcut.trim() }
    })
  )
  const isOpen = session.getState().open !== null
  const whyNot = (id: ActionId, group: KeyGroup): string | undefined => {
    if (lookThrough && group === 'tagging') return t('finding.palette.lookThrough')
    return ofMoment.has(id) && selectedId === null ? t('finding.palette.noMoment') : undefined
  }
  return [
    ...keymap
      // What alt and a digit answer depends on what is asked.
      .filter(({ id }) => !elsewhere.has(id) && !id.startsWith('answer-'))
      .filter(({ group }) => group === 'player' || group === 'tagging')
      .map(({ id, labelKey, group }): Command => ({
        id,
        kind: 'here',
        title: t(labelKey),
        shortcut: shortcutOf(id),
        unavailable: whyNot(id, group),
        run: () => perform(id)
      })),
    ...(savedFilters.getState().list ?? []).map(({ id, name, filter }): Command => ({
      id: `filter ${id}`,
      kind: 'here',
      title: t('finding.saved.apply', { name }),
      run: () => setFilter(filter)
    })),
    ...(['all', 'shown'] as const).map((which): Command => ({
      id: `export ${which}`,
      kind: 'here',
      title: t(`finding.export.${which}`),
      run: () => void exportMoments(which)
    })),
    ...codes.map(({ code, group, ref, shortcut }): Command => ({
      id: `code ${ref}`,
      kind: 'code',
      title: code.label[language],
      hint: t('finding.palette.code', { group: group.title[language] }),
      shortcut,
      unavailable: lookThrough ? t('finding.palette.lookThrough') : undefined,
      run: () => tag(ref)
    })),
    ...(isOpen ? codebooksToChoose(content, codebook.id) : [])
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
