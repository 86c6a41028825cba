import { CaretDownIcon, CaretRightIcon } from '@phosphor-icons/react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import type { Code, Codebook, CodeGroup } from '../../../shared/domain/codebook.ts'
import { groupChord, groupLetters, type KeyScheme } from '../../../shared/domain/key-scheme.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { keyNames } from '../../state/key-names.ts'
import { CodeButton } from './CodeButton.tsx'
import styles from './codes.module.css'

type Props = {
  readonly book: Codebook
  readonly group: CodeGroup
  /** Those of its codes that are shown. */
  readonly codes: readonly Code[]
  readonly index: number
  readonly scheme: KeyScheme
  readonly isArmed: boolean
  readonly isClosed: boolean
  readonly onToggle: (groupId: string) => void
  readonly language: Language
  readonly recordingId: string
  readonly passId: string | null
}

/** A group of codes under a heading that stays in sight; it can be closed, and its keys go on working. */
export const CodeGroupSection = memo(function CodeGroupSection(props: Props) {
  const { book, group, codes, index, scheme, isArmed, isClosed, onToggle, language, ...rest } = props
  const { t } = useTranslation()
  const letters = groupLetters(group)
  const needsDigit = scheme === 'group' && book.groups.length > 1
  const digit = needsDigit ? groupChord(index) : null
  const title = group.title[language]
  const section = useRef<HTMLElement>(null)
  const shows = isArmed && needsDigit
  useEffect(() => {
    const { current } = section
    const scroller = current?.parentElement
    // Only the panel: asking the section itself to come into view moves the whole page along.
    if (shows && current && scroller) scroller.scrollTop = current.offsetTop - scroller.offsetTop
  }, [shows])
  return (
    <section aria-label={title} ref={section} data-armed={shows || undefined} className={styles['group']}>
      <h3 className={styles['groupTitle']}>
        <Button
          className={styles['groupToggle'] ?? ''}
          aria-expanded={!isClosed}
          preventFocusOnPress
          onPress={() => onToggle(group.id)}
        >
          {digit !== null && <kbd className={styles['digit']}>{keyNames(digit).join('')}</kbd>}
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" rx="3" fill={group.colour.hex} />
          </svg>
          <span className={styles['groupName']}>{title}</span>
          {group.exclusive && <span className={styles['exclusive']}>{t('coding.exclusive')}</span>}
          {shows && <span className="visually-hidden">, {t('coding.armed')}</span>}
          {isClosed ? <CaretRightIcon aria-hidden="true" /> : <CaretDownIcon aria-hidden="true" />}
        </Button>
      </h3>
      {!isClosed &&
        codes.map((code) => (
          <CodeButton
            key={code.id}
            codeRef={`${book.id}/${code.id}`}
            code={code}
            group={group}
            chord={scheme === 'code' ? code.key : (letters.get(code.id) ?? null)}
            isWaiting={needsDigit && !isArmed}
            language={language}
            {...rest}
          />
        ))}
    </section>
  )
})
