import { useTranslation } from 'react-i18next'
import { keyNames } from '../../state/key-names.ts'

/** Which keys do what in a list to find in. */
export function FindKeys({ go }: { readonly go: string }) {
  const { t } = useTranslation()
  const key = (chord: string): string => keyNames(chord).join(' ')
  return (
    <>
      <span>
        <kbd>{key('arrowup')}</kbd>
        <kbd>{key('arrowdown')}</kbd> {t('finding.keys.choose')}
      </span>
      <span>
        <kbd>{key('enter')}</kbd> {go}
      </span>
      <span>
        <kbd>{key('escape')}</kbd> {t('common.action.close')}
      </span>
    </>
  )
}
