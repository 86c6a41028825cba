import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatTime } from '../../../shared/domain/time.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { activePass, passes } from '../../state/passes.ts'
import { player } from '../../state/player.ts'
import { session } from '../../state/session.ts'
import { OpenList } from './OpenList.tsx'
import { ReactionProposal } from './ReactionProposal.tsx'
import { useCodableMs } from './use-codable-ms.ts'
import styles from './codes.module.css'

/** What is open now, and how much of the film can be coded. At the foot, so that the codes stay where they are. */
export function CodePanelFoot({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation()
  const durationMs = useStore(player, (state) => state.durationMs)
  const codes = codesIn(useStore(app, (state) => state.content))
  const seen = useStore(passes)
  const passId = useStore(session, ({ doc }) => activePass(doc, seen)?.id ?? null)
  const codableMs = useCodableMs({ recordingId, durationMs, passId }, codes)
  return (
    <footer className={styles['foot']}>
      <ReactionProposal />
      <OpenList recordingId={recordingId} passId={passId} />
      {codableMs < durationMs && (
        <p className={styles['codable']}>
          {t('coding.codable', { codable: formatTime(codableMs), whole: formatTime(durationMs) })}
        </p>
      )}
    </footer>
  )
}
