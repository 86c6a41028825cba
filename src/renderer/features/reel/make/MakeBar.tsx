import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { shortcutOf } from '../../../state/key-names.ts'
import { openMake } from '../../../state/make-dialog.ts'
import { Button } from '../../../ui/Button.tsx'
import { useReelActions } from '../reel-actions.ts'
import { MakeDialog } from './MakeDialog.tsx'

type Props = {
  readonly look?: 'secondary' | 'tile'
  /** The first of the clips that were made. */
  readonly onMade: (clipId: string) => void
}

/** Finds moments and makes clips of them, from this session or others. */
export function MakeBar({ look = 'secondary', onMade }: Props) {
  const { t } = useTranslation()
  useReelActions({ 'make-clips': openMake })
  return (
    <>
      <Button
        look={look}
        icon={<MagnifyingGlassIcon />}
        onPress={openMake}
        aria-label={t('make.query.open')}
        aria-keyshortcuts={shortcutOf('make-clips')}
      >
        {look === 'tile' ? t('reel.add.clips') : t('make.query.open')}
      </Button>
      <MakeDialog onMade={onMade} />
    </>
  )
}
