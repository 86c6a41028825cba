import { KeyboardIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import type { Code, Codebook } from '../../../shared/domain/codebook.ts'
import { proposeKeys } from '../../../shared/domain/codebook-keys.ts'
import { codesOf } from '../../../shared/domain/codebook-versions.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { choosePart, editDraft } from '../../state/codebook-editor.ts'
import { keyNames } from '../../state/key-names.ts'
import { keysNotForCodes } from '../../state/reserved-keys.ts'
import { Button } from '../../ui/Button.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './side.module.css'

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

/** The keyboard as this codebook uses it: which keys have a code, which are free, which are the program's. */
export function KeyMap({
  book,
  language,
  isReadOnly
}: {
  readonly book: Codebook
  readonly language: Language
  readonly isReadOnly: boolean
}) {
  const { t } = useTranslation()
  const reserved = keysNotForCodes()
  const lacking = codesOf(book).some(({ key, groupKey }) => key === '' || groupKey === undefined)
  return (
    <section className={styles['part']} aria-labelledby="codebook-keys">
      <h2 id="codebook-keys">{t('codebooks.editor.keys')}</h2>
      <KeyRows book={book} language={language} reserved={reserved} prefix="" />
      <p className={styles['shift']}>{t('codebooks.editor.shiftKeys')}</p>
      <KeyRows book={book} language={language} reserved={reserved} prefix="shift+" />
      {!isReadOnly && (
        <>
          <Button
            size="s"
            icon={<KeyboardIcon aria-hidden="true" />}
            isDisabled={!lacking}
            onPress={() => editDraft((draft) => proposeKeys(draft, reserved, language))}
          >
            {t('codebooks.editor.proposeKeys')}
          </Button>
          <p className={styles['soft']}>
            {t(lacking ? 'codebooks.editor.proposeHint' : 'codebooks.editor.keysFull')}
          </p>
        </>
      )}
    </section>
  )
}

function KeyRows({
  book,
  language,
  reserved,
  prefix
}: {
  readonly book: Codebook
  readonly language: Language
  readonly reserved: ReadonlySet<string>
  readonly prefix: '' | 'shift+'
}) {
  return (
    <div className={styles['keys']}>
      {rows.map((row) => (
        <div key={row} className={styles['keyRow']}>
          {row.split('').map((place) => (
            <KeyCap
              key={place}
              chord={prefix + place}
              name={keyNames(place).join('')}
              codes={book.groups.flatMap(({ colour, codes }) =>
                codes
                  .filter(({ key }) => key === prefix + place)
                  .map((code) => ({ code, colour: colour.hex }))
              )}
              language={language}
              isKept={reserved.has(prefix + place)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function KeyCap({
  chord,
  name,
  codes,
  language,
  isKept
}: {
  readonly chord: string
  readonly name: string
  readonly codes: readonly { readonly code: Code; readonly colour: string }[]
  readonly language: Language
  readonly isKept: boolean
}) {
  const { t } = useTranslation()
  const [first] = codes
  const key = keyNames(chord).join(' ')
  if (first === undefined)
    return (
      <span
        className={styles['cap']}
        data-kept={isKept || undefined}
        title={t(isKept ? 'codebooks.editor.keyKept' : 'codebooks.editor.keyFree', { key })}
      >
        {name}
      </span>
    )
  const label = inLine(
    codes.map(({ code }) => code.label[language]),
    ', '
  )
  const words = t('codebooks.editor.keyOf', { key, code: label })
  return (
    <Tooltip text={words}>
      <AriaButton
        className={styles['cap'] ?? ''}
        aria-label={words}
        data-taken
        data-wrong={isKept || codes.length > 1 || undefined}
        onPress={() => choosePart({ kind: 'code', codeId: first.code.id })}
      >
        {name}
        <svg viewBox="0 0 20 3" aria-hidden="true" preserveAspectRatio="none">
          <rect width="20" height="3" rx="1.5" fill={first.code.colour ?? first.colour} />
        </svg>
      </AriaButton>
    </Tooltip>
  )
}
