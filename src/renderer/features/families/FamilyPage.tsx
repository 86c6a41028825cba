import { PencilSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import type { FamilyFile } from '../../../shared/contract.ts'
import { isPresent } from '../../../shared/domain/consent.ts'
import type { Role } from '../../../shared/domain/family.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ConsentCard } from './ConsentCard.tsx'
import { FamilyLocked } from './FamilyLocked.tsx'
import { GiveConsentDialog } from './GiveConsentDialog.tsx'
import { LeftVaultCard } from './LeftVaultCard.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PlanCard } from './PlanCard.tsx'
import { PseudonymDialog } from './PseudonymDialog.tsx'
import { ReadyNotice } from './ReadyNotice.tsx'
import { SessionsCard } from './SessionsCard.tsx'
import type { Change } from './use-family-file.ts'
import styles from './families.module.css'

type Asking = 'rename' | { readonly newPerson: Role } | 'consent' | null

/** The page of an opened family. */
export function FamilyPage({ file, change }: { readonly file: FamilyFile; readonly change: Change }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Asking>(null)
  const close = (): void => setAsking(null)
  const { family, people, consents } = file
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <PageTitle>{family.pseudonym}</PageTitle>
        <IconButton
          icon={<PencilSimpleIcon />}
          label={t('families.rename.open')}
          onPress={() => setAsking('rename')}
        />
      </header>
      {file.unreadable > 0 && (
        <Notice kind="warning">{t('families.unreadable', { count: file.unreadable })}</Notice>
      )}
      <FamilyLocked familyId={family.id} asOf={file} />
      <ReadyNotice
        people={people.filter(isPresent)}
        consents={consents}
        today={file.today}
        hasRecordings={file.sessions.some(({ recordings }) => recordings > 0)}
        onAddChild={() => setAsking({ newPerson: 'child' })}
        onRecordConsent={() => setAsking('consent')}
      />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <SessionsCard file={file} />
          <PlanCard family={family} change={change} />
        </div>
        <div className={styles['column']}>
          <PeopleCard
            people={people}
            change={change}
            onAdd={() =>
              setAsking({
                newPerson: people.some((one) => one.role === 'child' && isPresent(one)) ? 'parent' : 'child'
              })
            }
          />
          <ConsentCard
            people={people}
            consents={consents}
            today={file.today}
            familyId={family.id}
            change={change}
            onRecord={() => setAsking('consent')}
          />
          <LeftVaultCard familyId={family.id} asOf={file} />
        </div>
      </div>
      {asking === 'rename' && (
        <PseudonymDialog
          title={t('families.rename.title')}
          submitLabel={t('common.action.save')}
          initial={family.pseudonym}
          suggestions={[]}
          problemWith={() => null}
          isBusy={false}
          onSubmit={(pseudonym) => {
            void change(() => call('family.save', { ...family, pseudonym }))
            close()
          }}
          onClose={close}
        />
      )}
      {asking !== null && typeof asking === 'object' && (
        <PersonDialog
          familyId={family.id}
          person={null}
          suggestedRole={asking.newPerson}
          change={change}
          onClose={close}
        />
      )}
      {asking === 'consent' && (
        <GiveConsentDialog
          familyId={family.id}
          people={people.filter(isPresent)}
          consents={consents}
          change={change}
          onClose={close}
        />
      )}
    </div>
  )
}
