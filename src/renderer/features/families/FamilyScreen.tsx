import { UsersThreeIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { go } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FamilyPage } from './FamilyPage.tsx'
import { useFamilyFile } from './use-family-file.ts'
import styles from './families.module.css'

/** One family: people, consent, plan, sessions. */
export function FamilyScreen({ familyId }: { readonly familyId: string }) {
  return <LoadedFamily key={familyId} familyId={familyId} />
}

function LoadedFamily({ familyId }: { readonly familyId: string }) {
  const { t } = useTranslation()
  const { loaded, change } = useFamilyFile(familyId)
  switch (loaded.state) {
    case 'loading':
      return (
        <div className={styles['page']}>
          <p className={styles['loading']} role="status">
            {t('common.loading')}
          </p>
        </div>
      )
    case 'gone':
      return (
        <EmptyState icon={<UsersThreeIcon />} title={t('families.gone.title')} text={t('families.gone.text')}>
          <Button onPress={() => go({ name: 'families' })}>{t('families.gone.back')}</Button>
        </EmptyState>
      )
    case 'open':
      return <FamilyPage file={loaded.file} change={change} />
  }
}
