import { ArrowsHorizontalIcon } from '@phosphor-icons/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Code, CodeRef } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { keyNames } from '../../state/key-names.ts'
import { openMomentsOf } from '../../state/moments.ts'
import { session } from '../../state/session.ts'
import { tag } from '../../state/tagging.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { CodeMark } from './CodeMark.tsx'
import { usePlayhead } from './use-playhead.ts'
import styles from './codes.module.css'

type Props = {
  readonly codeRef: CodeRef
  readonly code: Code
  readonly colour: string
  readonly language: Language
  readonly recordingId: string
  readonly isDisabled: boolean
}

/** A code with its key; pressing it does what the key does. */
export const CodeButton = memo(function CodeButton(props: Props) {
  const { codeRef, code, colour, language, recordingId, isDisabled } = props
  const { t } = useTranslation()
  const openSinceMs = useStore(session, ({ doc }) => {
    const open = openMomentsOf(doc, recordingId).find((moment) => moment.code === codeRef)
    return open?.startMs ?? null
  })
  return (
    <Tooltip text={code.definition[language]}>
      <ToggleButton
        className={styles['code'] ?? ''}
        isSelected={openSinceMs !== null}
        isDisabled={isDisabled}
        preventFocusOnPress
        onPress={() => tag(codeRef)}
      >
        <kbd className={styles['key']}>{keyNames(code.key).join('')}</kbd>
        <CodeMark colour={colour} valence={code.valence} />
        <span className={styles['label']}>{code.label[language]}</span>
        {openSinceMs !== null ? (
          <Running sinceMs={openSinceMs} />
        ) : (
          code.kind === 'interval' && <ArrowsHorizontalIcon className={styles['kind'] ?? ''} aria-hidden />
        )}
        <span className="visually-hidden">
          {`, ${t(`common.valence.${code.valence}`)}, ${t(`workbench.codes.${code.kind}`)}`}
        </span>
      </ToggleButton>
    </Tooltip>
  )
})

function Running({ sinceMs }: { readonly sinceMs: number }) {
  const { t } = useTranslation()
  const time = formatTime(Math.max(0, usePlayhead(250) - sinceMs))
  return (
    <span className={styles['running']}>
      <span aria-hidden="true">{time}</span>
      <span className="visually-hidden">{t('workbench.codes.running', { time })}</span>
    </span>
  )
}
