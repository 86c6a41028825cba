import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { proposeReaction } from '../../../shared/domain/reaction.ts'
import { findCode } from '../../state/codebooks.ts'
import { acceptProposal, coder, declineProposal } from '../../state/coder.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage } from './use-language.ts'
import styles from './codes.module.css'

/** Asks whether what a coder keeps correcting should be done for her from now on. Nothing changes by itself. */
export function ReactionProposal() {
  const { t } = useTranslation()
  const language = useLanguage()
  const corrections = useStore(coder, (state) => state.corrections)
  const settings = useStore(coder, (state) => state.settings)
  const proposal = proposeReaction(corrections, settings, settings.declined)
  if (proposal === null) return null
  const { code, edge, toMs } = proposal
  const seconds = (Math.abs(toMs) / 1000).toLocaleString(language, { maximumFractionDigits: 2 })
  const what = code === null ? t('coding.reaction.moments') : (findCode(code)?.code.label[language] ?? code)
  const way = toMs === 0 ? 'exact' : toMs > 0 ? 'earlier' : 'later'
  return (
    <aside className={styles['proposal']} aria-label={t('coding.reaction.title')}>
      <p>{t(`coding.reaction.propose.${edge}.${way}`, { what, seconds })}</p>
      <div className={styles['proposalActions']}>
        <Button size="s" look="primary" preventFocusOnPress onPress={() => acceptProposal(proposal)}>
          {t('coding.reaction.accept')}
        </Button>
        <Button size="s" look="quiet" preventFocusOnPress onPress={() => declineProposal(proposal)}>
          {t('coding.reaction.decline')}
        </Button>
      </div>
    </aside>
  )
}
