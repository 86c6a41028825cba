import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { useStore } from 'zustand'
import { app } from '../../../state/app.ts'
import { codebookIn } from '../../../state/codebooks.ts'
import { keyNames } from '../../../state/key-names.ts'
import { retagChosen } from '../../../state/moment-edits.ts'
import { session } from '../../../state/session.ts'
import { CodeMark } from '../CodeMark.tsx'
import { useLanguage } from '../use-language.ts'
import { closeMenu, tell } from './edit-actions.ts'
import { codesFor } from './find-code.ts'
import { colourOf } from './lanes.ts'
import styles from './menu.module.css'

/** The codebook's codes to choose from: type part of the name, or the code's key, and press Enter. */
export function RetagList({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const content = useStore(app, (state) => state.content)
  const codebookId = useStore(session, (state) => state.open?.session.codebookId)
  const [text, setText] = useState('')
  const found = codesFor(text, codebookIn(content, codebookId), language)
  return (
    <Dialog className={styles['retag'] ?? ''} aria-label={t('timeline.retag.title', { count })}>
      <p className={styles['retagTitle']}>{t('timeline.retag.title', { count })}</p>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField autoFocus className={styles['search'] ?? ''} aria-label={t('timeline.retag.search')}>
          <MagnifyingGlassIcon aria-hidden="true" />
          <Input placeholder={t('timeline.retag.search')} />
        </SearchField>
        <ListBox
          aria-label={t('timeline.retag.codes')}
          className={styles['codes'] ?? ''}
          items={found.map((each) => ({ id: each.ref, found: each }))}
          renderEmptyState={() => <p className={styles['nothing']}>{t('timeline.retag.none')}</p>}
          onAction={(key) => {
            closeMenu()
            tell('retagged', retagChosen(String(key)))
          }}
        >
          {({ id, found: { code, group } }) => (
            <ListBoxItem id={id} className={styles['item'] ?? ''} textValue={code.label[language]}>
              <CodeMark
                colour={colourOf({ ref: id, code, group, codebook: codebookIn(content, codebookId) })}
                valence={code.valence}
              />
              <span>{code.label[language]}</span>
              <kbd>{keyNames(code.key).join(' ')}</kbd>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}
