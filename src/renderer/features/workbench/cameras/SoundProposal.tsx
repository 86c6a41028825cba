import { WaveformIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { driftOverMs, type OffsetProposal } from '../../../../shared/domain/offset-proposal.ts'
import { isJobOver } from '../../../../shared/domain/job.ts'
import type { Angle } from '../../../../shared/domain/session-record.ts'
import { forgetProposal, placeAngle, proposals, proposeOffset, takeProposal } from '../../../state/angles.ts'
import { cancelJob, jobs } from '../../../state/jobs.ts'
import { player } from '../../../state/player.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { offsetText } from './offset-text.ts'
import styles from './cameras.module.css'

type Props = { readonly angle: Angle; readonly number: number; readonly frameMs: number }

/** From this confidence on it is told as certain. */
const certain = 0.75

/** Asks the sound where the camera lies, says in plain words what came of it, and takes it over when told to. */
export function SoundProposal({ angle, number, frameMs }: Props) {
  const { t } = useTranslation()
  const asked = useStore(proposals, ({ byAngle }) => byAngle.get(angle.id))
  const job = useStore(jobs, ({ byId }) =>
    [...byId.values()].findLast(
      (each) => each.kind === 'angle-offset' && each.subjectId === angle.recordingId && !isJobOver(each)
    )
  )
  const isTaken = asked?.state === 'taken' && asked.to === angle.offsetMs
  return (
    <section className={styles['section']} aria-label={t('cameras.sound.title')}>
      {asked?.state === 'comparing' ? (
        <div className={styles['comparing']}>
          <Progress
            label={t('cameras.sound.comparing')}
            fraction={job?.status.state === 'running' ? job.status.fraction : null}
          />
          <span className={styles['soft']}>{t('cameras.sound.comparing')}</span>
          {job && (
            <Button size="s" look="quiet" onPress={() => void cancelJob(job.id)}>
              {t('cameras.sound.stop')}
            </Button>
          )}
        </div>
      ) : (
        <div>
          <Button
            icon={<WaveformIcon aria-hidden="true" />}
            look={asked === undefined ? 'primary' : 'secondary'}
            onPress={() => void proposeOffset(angle)}
          >
            {t(asked === undefined ? 'cameras.sound.propose' : 'cameras.sound.again')}
          </Button>
        </div>
      )}
      {asked?.state === 'answered' && (
        <Answer angle={angle} number={number} frameMs={frameMs} proposal={asked.proposal} />
      )}
      {isTaken && (
        <Notice
          kind="good"
          action={
            <Button
              size="s"
              onPress={() => {
                placeAngle(angle, asked.from)
                forgetProposal(angle)
              }}
            >
              {t('cameras.sound.undo')}
            </Button>
          }
        >
          {t('cameras.sound.taken')}
        </Notice>
      )}
    </section>
  )
}

function Answer({ angle, number, frameMs, proposal }: Props & { readonly proposal: OffsetProposal }) {
  const { t, i18n } = useTranslation()
  const durationMs = useStore(player, (state) => state.durationMs)
  switch (proposal.found) {
    case 'no-match':
      return <Notice kind="warning">{t(`cameras.sound.${proposal.why}`)}</Notice>
    case 'no-sound': {
      const which = proposal.main && proposal.angle ? 'both' : proposal.main ? 'main' : 'angle'
      return <Notice kind="warning">{t(`cameras.sound.none.${which}`, { number })}</Notice>
    }
    case 'match': {
      const { offsetMs, agreeing, windows, confidence } = proposal
      const offset = offsetText(Math.abs(offsetMs), i18n.language)
      const driftMs = Math.round(driftOverMs(proposal, durationMs))
      return (
        <Notice
          kind="info"
          action={
            <Button look="primary" size="s" onPress={() => takeProposal(angle, offsetMs)}>
              {t('cameras.sound.take')}
            </Button>
          }
        >
          <strong>
            {t(offsetMs < 0 ? 'cameras.sound.matchEarlier' : 'cameras.sound.match', { number, offset })}
          </strong>
          <p>
            {t(confidence >= certain ? 'cameras.sound.sure' : 'cameras.sound.likely', { agreeing, windows })}
          </p>
          {driftMs > frameMs && <p>{t('cameras.sound.drift', { ms: driftMs })}</p>}
        </Notice>
      )
    }
  }
}
