import { ArrowCounterClockwiseIcon, PrinterIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { KeyGroup, Shortcuts } from '../../../../shared/domain/shortcuts.ts'
import { foldText } from '../../../../shared/domain/fold-text.ts'
import { app, showOverlay } from '../../../state/app.ts'
import { type AnyActionId, keysInForce } from '../../../state/keys-in-force.ts'
import { putBackAllKeys } from '../../../state/shortcuts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Confirm } from '../../../ui/Confirm.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SearchBox } from '../../../ui/SearchBox.tsx'
import { CheatSheet } from './CheatSheet.tsx'
import { FindByKey } from './FindByKey.tsx'
import styles from './keys.module.css'
import { KeyRow } from './KeyRow.tsx'
import { WhoseKey } from './WhoseKey.tsx'

const groups: readonly KeyGroup[] = ['player', 'tagging', 'reel', 'parent-screen', 'general']

const unchanged: Shortcuts = {}

/** All keys, by what they are for: to look up, by words or by pressing one, to change and to print. */
export function KeyboardDialog() {
  const { t } = useTranslation()
  const bindings = useStore(keysInForce, (state) => state.bindings)
  const changed = useStore(app, (state) => state.info?.settings.shortcuts ?? unchanged)
  const [query, setQuery] = useState('')
  const [chord, setChord] = useState<string | null>(null)
  const [editing, setEditing] = useState<AnyActionId | null>(null)
  const [asksAll, setAsksAll] = useState(false)
  const words = foldText(query).split(' ').filter(Boolean)
  const shown = bindings.filter(
    ({ labelKey, keys }) =>
      words.every((word) => foldText(t(labelKey)).includes(word)) && (chord === null || keys.includes(chord))
  )
  return (
    <Dialog
      title={t('settings.keys.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={() => showOverlay(null)}
      size="l"
      actions={
        <>
          {Object.keys(changed).length > 0 && (
            <Button
              look="quiet"
              icon={<ArrowCounterClockwiseIcon aria-hidden="true" />}
              onPress={() => setAsksAll(true)}
            >
              {t('shortcuts.backAll')}
            </Button>
          )}
          <Button icon={<PrinterIcon aria-hidden="true" />} onPress={() => window.print()}>
            {t('common.action.print')}
          </Button>
        </>
      }
    >
      <p className={styles['soft']}>
        {t('settings.keys.text')} {t('shortcuts.text')} {t('settings.keys.codes')}
      </p>
      <div className={styles['tools']}>
        <SearchBox
          label={t('shortcuts.search')}
          clearLabel={t('shortcuts.clear')}
          value={query}
          onChange={setQuery}
        />
        <FindByKey chord={chord} onChange={setChord} />
      </div>
      {chord !== null && <WhoseKey chord={chord} hasAction={shown.length > 0} />}
      {shown.length === 0 && chord === null && <p className={styles['soft']}>{t('shortcuts.none')}</p>}
      {groups
        .map((group) => ({ group, listed: shown.filter((binding) => binding.group === group) }))
        .filter(({ listed }) => listed.length > 0)
        .map(({ group, listed }) => (
          <section key={group} aria-label={t(`keys.group.${group}`)}>
            <h3 className={styles['heading']}>{t(`keys.group.${group}`)}</h3>
            <ul className={styles['list']}>
              {listed.map((binding) => (
                <KeyRow
                  key={binding.id}
                  binding={binding}
                  isChanged={binding.id in changed}
                  isOpen={editing === binding.id}
                  onToggle={() => setEditing(editing === binding.id ? null : binding.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      <CheatSheet groups={groups} />
      {asksAll && (
        <Confirm
          title={t('shortcuts.backAllTitle')}
          confirmLabel={t('shortcuts.backAll')}
          onClose={() => setAsksAll(false)}
          onConfirm={() => {
            setAsksAll(false)
            void putBackAllKeys()
          }}
        >
          <p>{t('shortcuts.backAllText')}</p>
        </Confirm>
      )}
    </Dialog>
  )
}
