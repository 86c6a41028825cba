import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { rankCommands } from '../../../shared/domain/rank-commands.ts'
import { showOverlay } from '../../state/app.ts'
import { type Command, doCommand, offeredCommands, recentCommands } from '../../state/commands.ts'
import { FindBox, type FindGroup } from '../../ui/FindBox.tsx'
import { FindDialog } from '../../ui/FindDialog.tsx'
import { FindKeys } from './FindKeys.tsx'
import { placeCommands } from './place-commands.ts'
import styles from './finding.module.css'

const kinds = ['here', 'go', 'session', 'family', 'code', 'codebook', 'look'] as const
/** More than one reads; another letter makes it shorter. */
const mostShown = 80

/** Everything one can do from here, by name. */
export function PaletteDialog() {
  const { t, i18n } = useTranslation()
  const [query, setQuery] = useState('')
  const recent = useStore(recentCommands, (state) => state.ids)
  const language = i18n.language
  // What can be done is asked once: while the list is open nothing else happens, but for a language on its way.
  const offered = useMemo(() => (language === '' ? [] : offeredCommands()), [language])
  const [places, setPlaces] = useState<readonly Command[]>([])
  useEffect(() => void placeCommands().then(setPlaces), [language])
  const found = rankCommands([...offered, ...places], query, recent).slice(0, mostShown)
  const item = (command: Command) => ({
    id: command.id,
    content: <Row command={command} />,
    isDisabled: command.unavailable !== undefined
  })
  const groups: readonly FindGroup[] =
    query.trim() === ''
      ? listed(found, recent).map(([id, commands]) => ({
          id,
          title: t(`finding.palette.kind.${id}`),
          items: commands.map(item)
        }))
      : found.length === 0
        ? []
        : [
            {
              id: 'found',
              title: t('finding.palette.found', { count: found.length }),
              items: found.map(item)
            }
          ]
  const close = (): void => showOverlay(null)
  return (
    <FindDialog
      label={t('finding.palette.title')}
      onClose={close}
      foot={<FindKeys go={t('finding.palette.do')} />}
    >
      <FindBox
        label={t('finding.palette.title')}
        placeholder={t('finding.palette.placeholder')}
        query={query}
        onQuery={setQuery}
        groups={groups}
        onChoose={(id) => {
          const command = found.find((each) => each.id === id)
          if (command === undefined) return
          close()
          afterFocusReturned(() => doCommand(command))
        }}
        status={query.trim() === '' ? '' : t('finding.palette.found', { count: found.length })}
        empty={<p>{t('finding.palette.none', { query: query.trim() })}</p>}
      />
    </FindDialog>
  )
}

/** The dialog gives the focus back where it was; what is done then may put it elsewhere. */
function afterFocusReturned(run: () => void): void {
  setTimeout(() => requestAnimationFrame(run), 60)
}

/** Without a query: what was used last, then everything by kind. */
function listed(
  commands: readonly Command[],
  recent: readonly string[]
): readonly (readonly ['recent' | (typeof kinds)[number], readonly Command[]])[] {
  const used = commands.filter(({ id }) => recent.includes(id))
  const others = commands.filter(({ id }) => !recent.includes(id))
  return [
    ['recent', used] as const,
    ...kinds.map((kind) => [kind, others.filter((command) => command.kind === kind)] as const)
  ].filter(([, inGroup]) => inGroup.length > 0)
}

function Row({ command }: { readonly command: Command }) {
  const { title, hint, unavailable, shortcut = '' } = command
  const beside = unavailable ?? hint
  return (
    <span className={styles['command']}>
      <span className={styles['commandTitle']}>{title}</span>
      {beside !== undefined && <span className={styles['commandHint']}>{beside}</span>}
      {shortcut !== '' && <kbd>{shortcut}</kbd>}
    </span>
  )
}
