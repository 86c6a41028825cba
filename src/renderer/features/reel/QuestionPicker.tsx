import { ListMagnifyingGlassIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { app } from '../../state/app.ts'
import { askedSets, codeQuestion } from '../../state/questions.ts'
import { momentOf } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage } from './use-language.ts'
import type { ReelView } from './use-reel.ts'
import styles from './editor.module.css'

type Props = {
  readonly view: ReelView
  /** Whose tag's question comes first. */
  readonly moment?: Moment | null
  readonly onChoose: (question: string) => void
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** Questions to ask: first those that belong to the tags, then the sets. */
export function QuestionPicker({ view, moment = null, onChoose, ...open }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const sets = useStore(app, (state) => state.content?.reflectionSets) ?? []
  const questionOf = (of: Moment | null): string | undefined =>
    of ? codeQuestion(view.codes.get(of.code), language) : undefined
  const own = questionOf(moment)
  const withCodes = view.items.flatMap((item) => questionOf(momentOf(view.doc, item)) ?? [])
  const sections = [
    { id: 'own', title: t('studio.question.ofClip'), questions: own === undefined ? [] : [own] },
    {
      id: 'codes',
      title: t('reel.edit.codeQuestions'),
      questions: [...new Set(withCodes)].filter((question) => question !== own)
    },
    ...askedSets(sets, language)
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
