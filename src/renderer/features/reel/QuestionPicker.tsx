import { ListMagnifyingGlassIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { app } from '../../state/app.ts'
import { askedSets, childName, codeQuestion } from '../../state/questions.ts'
import { momentOf } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage } from './use-language.ts'
import type { ReelView } from './use-reel.ts'
import styles from './editor.module.css'

type Props = {
  readonly view: ReelView
  /** Whose tag's question comes first. */
  readonly moment?: Moment | null
  /** Whether it is drawn into the film, which tells no name by itself. */
  readonly isDrawn?: boolean
  readonly onChoose: (question: string) => void
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** Questions to ask: first those that belong to the tags, then the sets. */
export function QuestionPicker({ view, moment = null, isDrawn = false, onChoose, ...open }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const sets = useStore(app, (state) => state.content?.reflectionSets) ?? []
  const nameOf = (personIds?: readonly string[]): string | null => (isDrawn ? null : childName(personIds))
  const questionOf = (of: Moment | null): string | undefined =>
    of ? codeQuestion(view.codes.get(of.code), language, nameOf(of.personIds)) : undefined
  const own = questionOf(moment)
  const withCodes = view.items.flatMap((item) => questionOf(momentOf(view.doc, item)) ?? [])
  const sections = [
    { id: 'own', title: t('studio.question.ofClip'), questions: own === undefined ? [] : [own] },
    {
      id: 'codes',
      title: t('reel.edit.codeQuestions'),
      questions: [...new Set(withCodes)].filter((question) => question !== own)
    },
    ...askedSets(sets, language, nameOf(moment?.personIds))
  ].filter((section) => section.questions.length > 0)
  return (
    <MenuTrigger {...open}>
      <Button size="s" icon={<ListMagnifyingGlassIcon />}>
        {t('reel.edit.chooseQuestion')}
      </Button>
      <Popover className={styles['questions'] ?? ''} placement="top end">
        <Menu
          aria-label={t('reel.edit.chooseQuestion')}
          // Opened by a key of the reel too, which the menu knows nothing of.
          autoFocus="first"
          className={styles['questionList'] ?? ''}
        >
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
