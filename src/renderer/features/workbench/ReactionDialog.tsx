import { TrashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Reaction } from '../../../shared/domain/reaction.ts'
import { currentCodebook, findCode } from '../../state/codebooks.ts'
import { coder, setReaction } from '../../state/coder.ts'
import { Amount } from '../../ui/Amount.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLanguage } from './use-language.ts'
import styles from './reaction.module.css'

const nothing = 'nothing'

/** How late the coder presses: for all codes, and for single ones instead. */
export function ReactionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { all, byCode } = useStore(coder, (state) => state.settings)
  const name = useStore(coder, (state) => state.coder)
  const book = currentCodebook()
  const others = book.groups
    .flatMap((group) => group.codes)
    .filter((code) => byCode[`${book.id}/${code.id}`] === undefined)
  return (
    <Dialog
      title={t('coding.reaction.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="m"
    >
      <p className={styles['text']}>{t('coding.reaction.text')}</p>
      {name !== '' && <p className={styles['text']}>{t('coding.reaction.of', { name })}</p>}
      <Pair title={t('coding.reaction.all')} reaction={all} onChange={(next) => setReaction(null, next)} />
      {Object.entries(byCode).map(([ref, reaction]) => (
        <Pair
          key={ref}
          title={findCode(ref)?.code.label[language] ?? ref}
          reaction={reaction}
          onChange={(next) => setReaction(ref, next)}
          onRemove={() => setReaction(ref, null)}
        />
      ))}
      <Choice
        label={t('coding.reaction.add')}
        value={nothing}
        options={[
          { id: nothing, label: t('coding.reaction.chooseCode') },
          ...others.map(({ id, label }) => ({ id: `${book.id}/${id}`, label: label[language] }))
        ]}
        onChange={(ref) => {
          if (ref !== nothing) setReaction(ref, { ...all })
        }}
      />
    </Dialog>
  )
}

type PairProps = {
  readonly title: string
  readonly reaction: Reaction
  readonly onChange: (reaction: Reaction) => void
  readonly onRemove?: () => void
}

function Pair({ title, reaction, onChange, onRemove }: PairProps) {
  const { t } = useTranslation()
  const amount = (edge: keyof Reaction) => (
    <Amount
      label={t(`coding.reaction.${edge}`)}
      value={reaction[edge] / 1000}
      min={-2}
      max={5}
      step={0.1}
      unit="second"
      onChange={(seconds) => onChange({ ...reaction, [edge]: Math.round(seconds * 1000) })}
    />
  )
  return (
    <fieldset className={styles['pair']}>
      <legend>{title}</legend>
      {amount('leadMs')}
      {amount('lagMs')}
      {onRemove && (
        <IconButton icon={<TrashIcon />} label={t('coding.reaction.remove', { title })} onPress={onRemove} />
      )}
    </fieldset>
  )
}
