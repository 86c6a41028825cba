import { PlusIcon, UsersThreeIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList } from 'react-aria-components'
import { go } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { FamilyRow } from './FamilyRow.tsx'
import { LockedNotice } from './LockedNotice.tsx'
import { NewFamilyDialog } from './NewFamilyDialog.tsx'
import { SampleCase } from './SampleCase.tsx'
import { useFamilyList } from './use-family-list.ts'
import styles from './families.module.css'

/** All families, searched. */
export function FamiliesScreen() {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [isAdding, setAdding] = useState(false)
  const list = useFamilyList(query)
  const isEmpty = list !== null && list.families.length === 0
  const isNew = isEmpty && list.query === '' && query === ''
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <PageTitle>{t('families.title')}</PageTitle>
        {!isNew && (
          <Button look="primary" icon={<PlusIcon aria-hidden="true" />} onPress={() => setAdding(true)}>
            {t('families.add')}
          </Button>
        )}
      </header>
      <LockedNotice />
      {!isNew && (
        <SearchBox
          label={t('families.search')}
          clearLabel={t('families.clearSearch')}
          value={query}
          onChange={setQuery}
        />
      )}
      <p className="visually-hidden" role="status">
        {list !== null && !isNew && t('families.found', { count: list.families.length })}
      </p>
      {isNew && (
        <EmptyState icon={<UsersThreeIcon />} title={t('families.none.title')} text={t('families.none.text')}>
          <Button
            look="primary"
            size="l"
            icon={<PlusIcon aria-hidden="true" />}
            onPress={() => setAdding(true)}
          >
            {t('families.add')}
          </Button>
          <SampleCase size="l" />
        </EmptyState>
      )}
      {isEmpty && !isNew && list.query !== '' && (
        <EmptyState
          icon={<UsersThreeIcon />}
          title={t('families.nothingFound.title')}
          text={t('families.nothingFound.text', { query: list.query })}
        >
          <Button onPress={() => setQuery('')}>{t('families.clearSearch')}</Button>
        </EmptyState>
      )}
      {list !== null && !isEmpty && (
        <>
          <GridList
            aria-label={t('families.title')}
            className={styles['list'] ?? ''}
            items={list.families}
            onAction={(familyId) => go({ name: 'family', familyId: String(familyId) })}
          >
            {(family) => <FamilyRow family={family} />}
          </GridList>
          {list.query === '' && list.families.length <= 3 && (
            <div className={styles['foot']}>
              <SampleCase size="s" />
            </div>
          )}
        </>
      )}
      {isAdding && (
        <NewFamilyDialog
          taken={list?.families.map((family) => family.pseudonym) ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}
