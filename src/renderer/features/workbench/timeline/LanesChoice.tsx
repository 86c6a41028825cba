import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { lanesBySchema } from '../../../../shared/domain/settings.ts'
import { app } from '../../../state/app.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { setLanesBy } from './edit-actions.ts'

/** What the timeline has a lane for. */
export const LanesChoice = memo(function LanesChoice() {
  const { t } = useTranslation()
  const by = useStore(app, (state) => state.info?.settings.lanesBy ?? 'group')
  return (
    <Choice
      label={t('timeline.lanesBy.title')}
      hideLabel
      value={by}
      options={lanesBySchema.options.map((id) => ({ id, label: t(`timeline.lanesBy.${id}`) }))}
      onChange={setLanesBy}
    />
  )
})
