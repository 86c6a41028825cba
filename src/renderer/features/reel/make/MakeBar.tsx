import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { shortcutOf } from '../../../state/key-names.ts'
import { openMake } from '../../../state/make-dialog.ts'
import { Button } from '../../../ui/Button.tsx'
import { useReelActions } from '../reel-actions.ts'
import { MakeDialog } from './MakeDialog.tsx'

type Props = {
  /** The first of the clips that were made. */
  readonly onMade: (clipId: string) => void
}

/** Finds moments and makes clips of them, from this session or others. */
export function MakeBar({ onMade }: Props) {
  const { t } = useTranslation()
  useReelActions({ 'make-clips': openMake })
  return (
    <>
      <div>
        <Button
          size="s"
          icon={<MagnifyingGlassIcon />}
          onPress={openMake}
          aria-keyshortcuts={shortcutOf('make-clips')}
        >
          {t('make.query.open')}
        </Button>
      </div>
      <MakeDialog onMade={onMade} />
    </>
  )
}
