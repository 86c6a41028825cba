import { useTranslation } from 'react-i18next'
import type { ExportCaptions, ExportWhat } from '../../../../shared/domain/export-choice.ts'
import type { ExportSize } from '../../../../shared/domain/reel-size.ts'
import { Check } from '../../../ui/Check.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { type Draft, reasonFor } from './use-export.ts'
import styles from './out.module.css'

const whats: readonly ExportWhat[] = ['film', 'clips', 'parent-copy']
const sizes: readonly ExportSize[] = ['original', '1080p', '720p']
const captionKinds: readonly ExportCaptions[] = ['burned', 'track', 'files', 'none']

type Props = { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void }

/** What leaves and how it looks. */
export function FormFields({ draft, change }: Props) {
  const { t } = useTranslation()
  const { what, captions, recipient, reason } = draft
  // A page plays its own words; files beside it would be of no use.
  const offered = captionKinds.filter((kind) => what === 'film' || kind !== 'files')
  const shown = offered.includes(captions) ? captions : 'track'
  const apart = shown === 'track' || shown === 'files'
  const chooseWhat = (next: ExportWhat): void => {
    const follows = reason.kind === reasonFor(what, recipient.kind)
    change({ what: next, ...(follows && { reason: { ...reason, kind: reasonFor(next, recipient.kind) } }) })
  }
  return (
    <>
      <div className={styles['group']}>
        <Choice
          label={t('out.what')}
          value={what}
          options={whats.map((id) => ({ id, label: t(`out.whats.${id}`) }))}
          onChange={chooseWhat}
        />
        <p className={styles['hint']}>{t(`out.whatHints.${what}`)}</p>
      </div>
      <div className={styles['pair']}>
        <Choice
          label={t('out.size')}
          value={draft.size}
          options={sizes.map((id) => ({ id, label: t(`out.sizes.${id}`) }))}
          onChange={(size) => change({ size })}
        />
        <Choice
          label={t('out.captions')}
          value={shown}
          options={offered.map((id) => ({ id, label: t(`out.captionsKinds.${id}`) }))}
          onChange={(next) => change({ captions: next })}
        />
      </div>
      {apart && (
        <div className={styles['group']}>
          {what !== 'parent-copy' && <p className={styles['hint']}>{t('out.readable')}</p>}
          <Check isSelected={draft.cardWords} onChange={(cardWords) => change({ cardWords })}>
            {t('out.cardWords')}
          </Check>
        </div>
      )}
      <div className={styles['group']}>
        <Check isSelected={draft.marked} onChange={(marked) => change({ marked })}>
          {t('out.marked')}
        </Check>
        {draft.marked && (
          <Field
            label={t('out.mark')}
            hideLabel
            maxLength={80}
            value={draft.mark}
            onChange={(mark) => change({ mark })}
          />
        )}
      </div>
    </>
  )
}
