import { DotsThreeIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { isBuiltIn } from '../../state/codebooks.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { archiveBook, copyBook, exportBook, removeBook } from './book-actions.ts'
import { MigrateDialog } from './MigrateDialog.tsx'
import { useLanguage } from './use-language.ts'
import styles from './list.module.css'

type Props = {
  readonly book: Codebook
  readonly isUsed: boolean
  readonly isHidden: boolean
  readonly from: { readonly sessionId: string } | null
}

/** What can be done with a codebook as a whole. */
export function BookMenu({ book, isUsed, isHidden, from }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [asking, setAsking] = useState<'remove' | 'migrate' | null>(null)
  const title = book.title[language]
  const isOwn = !isBuiltIn(book.id)
  const does = {
    copy: () => void copyBook(book, from),
    export: () => void exportBook(t, book, 'json', language),
    print: () => void exportBook(t, book, 'pdf', language),
    migrate: () => setAsking('migrate'),
    hide: () => void archiveBook(book, true),
    show: () => void archiveBook(book, false),
    remove: () => setAsking('remove')
  } as const
  const shown: readonly (keyof typeof does)[] = [
    'copy',
    'export',
    'print',
    ...(isUsed ? (['migrate'] as const) : []),
    ...(isOwn ? ([isHidden ? 'show' : 'hide'] as const) : []),
    ...(isOwn && !isUsed ? (['remove'] as const) : [])
  ]
  return (
    <>
      <MenuTrigger>
        <IconButton icon={<DotsThreeIcon weight="bold" />} label={t('codebooks.action.more', { title })} />
        <Popover placement="bottom end" className={styles['popover'] ?? ''}>
          <Menu
            className={styles['menu'] ?? ''}
            onAction={(key) => shown.find((name) => name === key && (does[name](), true))}
          >
            {shown.map((name) => (
              <MenuItem key={name} id={name} className={styles['menuItem'] ?? ''}>
                {t(`codebooks.action.${name}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {asking === 'remove' && (
        <Confirm
          title={t('codebooks.remove.title', { title })}
          confirmLabel={t('codebooks.remove.confirm')}
          onConfirm={() => {
            setAsking(null)
            void removeBook(book)
          }}
          onClose={() => setAsking(null)}
        >
          <p>{t('codebooks.remove.text')}</p>
        </Confirm>
      )}
      {asking === 'migrate' && <MigrateDialog from={book} onClose={() => setAsking(null)} />}
    </>
  )
}
