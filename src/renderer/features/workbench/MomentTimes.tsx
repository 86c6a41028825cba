import { ArrowLineLeftIcon, ArrowLineRightIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { setEdge } from '../../state/tagging.ts'
import { IconButton } from '../../ui/Button.tsx'
import { perform } from './actions.ts'
import { TimeField } from './TimeField.tsx'
import styles from './details.module.css'

/** When it begins and ends: typed, or set to the picture on the screen. */
export function MomentTimes({ moment }: { readonly moment: Moment }) {
  const { t } = useTranslation()
  const { id, extent, startMs, endMs } = moment
  return (
    <div className={styles['line']}>
      <TimeField
        key={`start-${id}`}
        label={extent === 'point' ? t('workbench.details.at') : t('workbench.details.start')}
        valueMs={startMs}
        onSave={(ms) => setEdge(id, 'start', ms)}
      />
      <IconButton
        icon={<ArrowLineLeftIcon />}
        label={t('workbench.details.startHere')}
        shortcut={shortcutOf('start-here')}
        preventFocusOnPress
        onPress={() => perform('start-here')}
      />
      {extent !== 'point' && (
        <>
          {endMs !== null && (
            <TimeField
              key={`end-${id}`}
              label={t('workbench.details.end')}
              valueMs={endMs}
              onSave={(ms) => setEdge(id, 'end', ms)}
            />
          )}
          <IconButton
            icon={<ArrowLineRightIcon />}
            label={t('workbench.details.endHere')}
            shortcut={shortcutOf('end-here')}
            preventFocusOnPress
            onPress={() => perform('end-here')}
          />
        </>
      )}
    </div>
  )
}
