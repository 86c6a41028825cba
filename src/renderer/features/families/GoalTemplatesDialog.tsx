import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './families.module.css'

type Props = {
  readonly chosen: readonly string[]
  readonly most: number
  readonly onChoose: (goals: readonly string[]) => void
  readonly onClose: () => void
}

/** Working points to choose from, with what they mean in the parent's words. */
export function GoalTemplatesDialog({ chosen, most, onChoose, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const templates = useStore(app, (state) => state.content?.goalTemplates ?? [])
  const [ids, setIds] = useState<readonly string[]>([])
  const goalOf = (template: (typeof templates)[number]): string =>
    `${template.title[language]}: ${template.parentText[language]}`
  return (
    <Dialog
      title={t('families.plan.templatesTitle')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="m"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={ids.length === 0}
            onPress={() =>
              onChoose(templates.filter(({ id }) => ids.includes(id)).map((template) => goalOf(template)))
            }
          >
            {t('families.plan.choose', { count: ids.length })}
          </Button>
        </>
      }
    >
      <p className={styles['soft']}>{t('families.plan.templatesText')}</p>
      {(['child', 'parent'] as const).map((subject) => (
        <div
          key={subject}
          role="group"
          aria-label={subject === 'child' ? t('families.plan.forChild') : t('families.plan.forParent')}
          className={styles['checks']}
        >
          <h3 className={styles['groupTitle']}>
            {subject === 'child' ? t('families.plan.forChild') : t('families.plan.forParent')}
          </h3>
          {templates
            .filter((template) => template.subject === subject)
            .map((template) => {
              const isThere = chosen.includes(goalOf(template))
              return (
                <Check
                  key={template.id}
                  isSelected={isThere || ids.includes(template.id)}
                  isDisabled={isThere || (ids.length >= most && !ids.includes(template.id))}
                  onChange={(isOn) =>
                    setIds(isOn ? [...ids, template.id] : ids.filter((id) => id !== template.id))
                  }
                >
                  <span className={styles['template']}>
                    <strong>{template.title[language]}</strong>
                    <span className={styles['soft']}>{template.parentText[language]}</span>
                  </span>
                </Check>
              )
            })}
        </div>
      ))}
    </Dialog>
  )
}
