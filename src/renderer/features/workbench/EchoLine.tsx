import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatTime } from '../../../shared/domain/time.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { workbench } from '../../state/workbench.ts'
import { CodeMark, markOf } from './CodeMark.tsx'
import { useLanguage } from './use-language.ts'
import styles from './workbench.module.css'

/** Says over the picture, and to screen readers, what the last code key did; then it fades. */
export function EchoLine() {
  const { t } = useTranslation()
  const language = useLanguage()
  const echo = useStore(workbench, (state) => state.echo)
  const content = useStore(app, (state) => state.content)
  // What was told is not told again when the screen comes back.
  useEffect(() => () => workbench.setState({ echo: null }), [])
  const found = echo === null ? undefined : codesIn(content).get(echo.code)
  return (
    <div className={styles['echo']} role="status" data-testid="echo">
      {echo && found && (
        <span key={echo.count} className={styles['echoWords']}>
          <CodeMark {...markOf(found)} />
          {t(`workbench.echo.${echo.did}`, {
            label: found.code.label[language],
            time: formatTime(echo.atMs, 'tenths'),
            count: echo.periods ?? 1
          })}
        </span>
      )}
    </div>
  )
}
