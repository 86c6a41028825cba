import { ArrowsHorizontalIcon } from '@phosphor-icons/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Code, CodeGroup, CodeRef } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { keyNames } from '../../state/key-names.ts'
import { openMomentsOf } from '../../state/moments.ts'
import { passes } from '../../state/passes.ts'
import { session } from '../../state/session.ts'
import { tag } from '../../state/tagging.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { CodeMark, markOf } from './CodeMark.tsx'
import { usePlayhead } from './use-playhead.ts'
import styles from './codes.module.css'

type Props = {
  readonly codeRef: CodeRef
  readonly code: Code
  readonly group: CodeGroup
  /** The key that tags it now, in the scheme in force; null when it has none. */
  readonly chord: string | null
  /** Another key comes first: this one does nothing yet. */
  readonly isWaiting: boolean
  readonly language: Language
  readonly recordingId: string
  /** Of which pass it shows what is open. */
  readonly passId: string | null
}

/** A code with its key; pressing it does what the key does. */
export const CodeButton = memo(function CodeButton(props: Props) {
  const { codeRef, code, group, chord, isWaiting, language, recordingId, passId } = props
  const { t } = useTranslation()
  // What is open shows as soon as it is known which pass is coded.
  useStore(passes, (state) => state.isReading)
  const openSinceMs = useStore(session, ({ doc }) => {
    const open = openMomentsOf(doc, recordingId, passId).find((moment) => moment.code === codeRef)
    return open?.startMs ?? null
  })
  return (
    <Tooltip text={code.definition[language]}>
      <ToggleButton
        className={styles['code'] ?? ''}
        isSelected={openSinceMs !== null}
        preventFocusOnPress
        onPress={() => tag(codeRef)}
      >
        <kbd className={styles['key']} data-waiting={isWaiting || undefined}>
          {chord === null ? '' : keyNames(chord).join('')}
        </kbd>
        <CodeMark {...markOf({ code, group })} />
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
