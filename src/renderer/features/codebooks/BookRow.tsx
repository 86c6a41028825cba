import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import type { CodebookUse } from '../../../shared/contract.ts'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { codesOf } from '../../../shared/domain/codebook-versions.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { go } from '../../state/app.ts'
import { isBuiltIn } from '../../state/codebooks.ts'
import { BookMenu } from './BookMenu.tsx'
import { useLanguage } from './use-language.ts'
import styles from './list.module.css'

type Props = {
  readonly book: Codebook
  /** Other versions of it, newest first. */
  readonly earlier: readonly Codebook[]
  readonly use: ReadonlyMap<string, CodebookUse> | null
  readonly isHidden: boolean
  readonly isUnsaved: boolean
  /** Never saved: there is nothing to export or remove yet. */
  readonly isNew: boolean
  readonly from: { readonly sessionId: string } | null
}

/** A codebook in the list: its colours, what it is for, what it was used for; its earlier versions beneath. */
export function BookRow({ book, earlier, use, isHidden, isUnsaved, isNew, from }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const used = (one: Codebook): CodebookUse | undefined => use?.get(one.id)
  const isUsed = (one: Codebook): boolean => {
    const found = used(one)
    return found !== undefined && found.moments + found.chosen > 0
  }
  const usedWords = (one: Codebook): string => {
    const found = used(one)
    return found === undefined || found.moments === 0
      ? t('codebooks.unused')
      : t('codebooks.usedIn', {
          moments: t('codebooks.moments', { count: found.moments }),
          sessions: t('codebooks.sessions', { count: found.sessions })
        })
  }
  const facts = [
    ...(isBuiltIn(book.id) || isNew ? [] : [t('codebooks.version', { version: book.version })]),
    t('codebooks.codes', { count: codesOf(book).length }),
    t('codebooks.groups', { count: book.groups.length }),
    ...(use === null || isNew ? [] : [usedWords(book)])
  ]
  const open = (codebookId: string): void => go({ name: 'codebooks', codebookId, from })
  return (
    <li className={styles['row']}>
      <div className={styles['rowMain']}>
        <AriaButton className={styles['open'] ?? ''} onPress={() => open(book.id)}>
          <span className={styles['colours']} aria-hidden="true">
            <svg viewBox="0 0 28 28">
              {book.groups.slice(0, 9).map(({ id, colour }, at) => (
                <rect
                  key={id}
                  x={(at % 3) * 10}
                  y={Math.floor(at / 3) * 10}
                  width="8"
                  height="8"
                  rx="2.5"
                  fill={colour.hex}
                />
              ))}
            </svg>
          </span>
          <span className={styles['words']}>
            <span className={styles['title']}>{book.title[language]}</span>
            {book.intro !== undefined && <span className={styles['about']}>{book.intro[language]}</span>}
            <span className={styles['facts']}>{inLine(facts)}</span>
          </span>
          {isUnsaved && <span className={styles['unsaved']}>{t('codebooks.editor.unsaved')}</span>}
        </AriaButton>
        {!isNew && <BookMenu book={book} isUsed={isUsed(book)} isHidden={isHidden} from={from} />}
      </div>
      {earlier.length > 0 && (
        <ul className={styles['earlier']} aria-label={t('codebooks.olderVersions')}>
          {earlier.map((one) => (
            <li key={one.id}>
              <AriaButton className={styles['earlierOpen'] ?? ''} onPress={() => open(one.id)}>
                <span className={styles['earlierVersion']}>
                  {t('codebooks.version', { version: one.version })}
                </span>
                <span className={styles['facts']}>{usedWords(one)}</span>
              </AriaButton>
              <BookMenu book={one} isUsed={isUsed(one)} isHidden={false} from={from} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
