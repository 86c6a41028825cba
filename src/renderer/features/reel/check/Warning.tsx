import { EyeIcon, LightbulbIcon, MagnifyingGlassIcon, WarningIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isOfEach, isSerious } from '../../../../shared/domain/group-warnings.ts'
import type { ReelWarning } from '../../../../shared/domain/reel-check.ts'
import type { Remedy } from '../../../../shared/domain/reel-remedies.ts'
import { announce } from '../../../state/announce.ts'
import { commitClipEdit } from '../../../state/masks.ts'
import { session } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { reelAction } from '../reel-actions.ts'
import type { Studio } from '../studio.ts'
import { useLanguage } from '../use-language.ts'
import { clipNames } from './clip-names.ts'
import { ShowAnyway } from './ShowAnyway.tsx'
import { warningWords } from './warning-words.ts'
import styles from './check.module.css'

/** Warnings that another clip would mend. */
const wantsMore: ReadonlySet<ReelWarning['what']> = new Set([
  'starts-without-strength',
  'ends-without-strength',
  'second-without-strength',
  'too-few-clips',
  'one-sided'
])

/** One sentence, and beneath it what would mend it: one click, one step to undo. */
export function Warning({ warning, studio }: { readonly warning: ReelWarning; readonly studio: Studio }) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people) ?? []
  const { items, codes } = studio.view
  const { what, itemIds, remedies, held } = warning
  const language = useLanguage()
  const isOfMany = isOfEach(what) && itemIds.length > 1
  // Of many, a look at the first that isn't being looked at.
  const seen = isOfMany ? itemIds.indexOf(studio.chosen?.id ?? '') : -1
  const [only] = isOfMany ? itemIds.slice(seen + 1) : itemIds.length === 1 ? itemIds : []
  const item = items.find(({ id }) => id === only)
  const nameOf = ({ what: name, itemIds: ids }: Remedy): string =>
    isOfMany && (name === 'lengthen' || name === 'shorten')
      ? t(`check.remedy.${name}-all`)
      : name === 'take-out' && ids.length > 1
        ? t('check.remedy.take-out-others')
        : t(`check.remedy.${name}`, { clip: clipNames(t, items, ids) })
  const mend = (remedy: Remedy): void => {
    const done = nameOf(remedy)
    if (!commitClipEdit(remedy.diff)) return
    announce(t('check.done', { what: done }))
    const [first] = remedy.itemIds
    if (first !== undefined && remedy.diff.removed.length === 0) studio.choose(first)
  }
  const find = wantsMore.has(what) && remedies.length === 0 ? reelAction('make-clips') : null
  const Icon = isSerious(what) ? WarningIcon : LightbulbIcon
  return (
    <li className={styles['warning']} data-warning={what}>
      <Icon weight="duotone" aria-hidden="true" />
      <div>
        <p>{warningWords(t, warning, { items, codes, people, language, item })}</p>
        <div className={styles['remedies']}>
          {remedies.map((remedy) => (
            <Button key={nameOf(remedy)} size="s" onPress={() => mend(remedy)}>
              {nameOf(remedy)}
            </Button>
          ))}
          {held !== null && item?.type === 'clip' && <ShowAnyway clipId={item.id} held={held} />}
          {find && (
            <Button size="s" icon={<MagnifyingGlassIcon />} onPress={find}>
              {what === 'one-sided' ? t('check.findOther') : t('check.find')}
            </Button>
          )}
          {item !== undefined && studio.chosen?.id !== item.id && (
            <Button size="s" look="quiet" icon={<EyeIcon />} onPress={() => studio.choose(item.id)}>
              {isOfMany ? t('check.lookNext') : t('check.look')}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
