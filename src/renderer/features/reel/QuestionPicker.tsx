import { ListMagnifyingGlassIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { momentOf } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage } from './use-language.ts'
import type { ReelView } from './use-reel.ts'
import styles from './editor.module.css'

type Props = { readonly view: ReelView; readonly onChoose: (question: string) => void }

/** Questions to put on a card: first those that belong to the tags in this reel, then the sets. */
export function QuestionPicker({ view, onChoose }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const sets = useStore(app, (state) => state.content?.reflectionSets) ?? []
  const withCodes = view.items.flatMap((item) => {
    const moment = momentOf(view.doc, item)
    return (moment && view.codes.get(moment.code)?.code.reflect?.[language]) ?? []
  })
  const sections = [
    { id: 'codes', title: t('reel.edit.codeQuestions'), questions: [...new Set(withCodes)] },
    ...sets
      .filter((set) => set.audience === 'parent')
      .map((set) => ({
        id: set.id,
        title: set.title[language],
        questions: set.questions.map((question) => question.text[language])
      }))
  ].filter((section) => section.questions.length > 0)
  return (
    <MenuTrigger>
      <Button icon={<ListMagnifyingGlassIcon />}>{t('reel.edit.chooseQuestion')}</Button>
      <Popover className={styles['questions'] ?? ''} placement="top end">
        <Menu aria-label={t('reel.edit.chooseQuestion')} className={styles['questionList'] ?? ''}>
          {sections.map((section) => (
            <MenuSection key={section.id}>
              <Header>{section.title}</Header>
              {section.questions.map((question, index) => (
                <MenuItem
                  key={question}
                  id={`${section.id} ${String(index)}`}
                  textValue={question}
                  onAction={() => onChoose(question)}
                >
                  {question}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
