import { ListPlusIcon, PlusIcon, XIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Family } from '../../../shared/domain/family.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { GoalTemplatesDialog } from './GoalTemplatesDialog.tsx'
import { useAutosave } from './use-autosave.ts'
import type { Change } from './use-family-file.ts'
import styles from './families.module.css'

const mostGoals = 20

/** Why this family came, what is worked on, and the therapist's own notes. Saved while typing. */
export function PlanCard({ family, change }: { readonly family: Family; readonly change: Change }) {
  const { t } = useTranslation()
  const { draft, edit, isSaved } = useAutosave(family, change)
  const [isChoosing, setChoosing] = useState(false)
  const setGoals = (goals: readonly string[]): void => edit({ goals: [...goals] })
  return (
    <Card
      title={t('families.plan.title')}
      action={
        <span role="status" className={styles['soft']}>
          {isSaved === null ? '' : isSaved ? t('common.saved') : t('common.saving')}
        </span>
      }
    >
      <Field
        label={t('families.plan.request')}
        placeholder={t('families.plan.requestPlaceholder')}
        rows={3}
        maxLength={10_000}
        value={draft.requestForHelp}
        onChange={(requestForHelp) => edit({ requestForHelp })}
      />
      <div role="group" aria-label={t('families.plan.goals')} className={styles['goals']}>
        <h4 className={styles['label']}>{t('families.plan.goals')}</h4>
        {draft.goals.length === 0 && <p className={styles['soft']}>{t('families.plan.noGoals')}</p>}
        {draft.goals.map((goal, at) => (
          <div key={at} className={styles['goal']}>
            <Field
              label={t('families.plan.goalLabel', { number: at + 1 })}
              hideLabel
              rows={2}
              maxLength={500}
              autoFocus={goal === ''}
              value={goal}
              onChange={(text) => setGoals(draft.goals.with(at, text))}
            />
            <IconButton
              size="s"
              icon={<XIcon />}
              label={t('families.plan.removeGoal', { number: at + 1 })}
              onPress={() => setGoals(draft.goals.toSpliced(at, 1))}
            />
          </div>
        ))}
        {draft.goals.length < mostGoals && (
          <div className={styles['row']}>
            <Button size="s" icon={<ListPlusIcon aria-hidden="true" />} onPress={() => setChoosing(true)}>
              {t('families.plan.fromTemplates')}
            </Button>
            <Button
              size="s"
              look="quiet"
              icon={<PlusIcon aria-hidden="true" />}
              onPress={() => setGoals([...draft.goals, ''])}
            >
              {t('families.plan.addGoal')}
            </Button>
          </div>
        )}
      </div>
      <Field
        label={t('families.plan.notes')}
        hint={t('families.plan.notesHint')}
        rows={3}
        maxLength={10_000}
        value={draft.notes}
        onChange={(notes) => edit({ notes })}
      />
      {isChoosing && (
        <GoalTemplatesDialog
          chosen={draft.goals}
          most={mostGoals - draft.goals.length}
          onChoose={(goals) => {
            setGoals([...draft.goals.filter((goal) => goal.trim() !== ''), ...goals])
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Card>
  )
}
