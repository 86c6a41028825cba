import { ArrowCounterClockwiseIcon, PlusIcon, XIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownBinding } from '../../../state/keys-in-force.ts'
import { changeKeys, putBackKeys } from '../../../state/shortcuts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chord } from './Chord.tsx'
import { conflictsFor } from './conflicts-for.ts'
import { Conflicts } from './Conflicts.tsx'
import styles from './keys.module.css'
import { useKeyCatcher } from './use-key-catcher.ts'

/** Whether the key that is asked for takes the place of the others or comes beside them. */
type Wish = 'instead' | 'beside'

/** Changes the keys of one action by pressing them. */
export function KeyEditor({
  binding,
  isChanged
}: {
  readonly binding: ShownBinding
  readonly isChanged: boolean
}) {
  const { t } = useTranslation()
  const [wish, setWish] = useState<Wish | null>(null)
  const [asked, setAsked] = useState<{ readonly chord: string; readonly wish: Wish } | null>(null)
  const { id, keys } = binding
  const give = (chord: string, how: Wish): void => {
    setAsked(null)
    const next = how === 'instead' ? [chord] : [...keys.filter((key) => key !== chord), chord]
    void changeKeys(id, next.slice(0, 4))
  }
  useKeyCatcher(wish !== null, (chord) => {
    setWish(null)
    if (chord === null || wish === null) return
    if (conflictsFor(chord, id).length === 0) give(chord, wish)
    else setAsked({ chord, wish })
  })
  const listen = (how: Wish): void => {
    setAsked(null)
    setWish(how)
  }
  return (
    <div className={styles['editor']}>
      <div className={styles['buttons']}>
        <Button
          size="s"
          look={wish === 'instead' ? 'primary' : 'secondary'}
          onPress={() => listen('instead')}
        >
          {wish === 'instead' ? t('shortcuts.press') : t('shortcuts.other')}
        </Button>
        {keys.length > 0 && keys.length < 4 && (
          <Button
            size="s"
            look={wish === 'beside' ? 'primary' : 'quiet'}
            icon={<PlusIcon aria-hidden="true" />}
            onPress={() => listen('beside')}
          >
            {wish === 'beside' ? t('shortcuts.press') : t('shortcuts.second')}
          </Button>
        )}
        {keys.length > 1 &&
          keys.map((chord) => (
            <Button
              key={chord}
              size="s"
              look="quiet"
              icon={<XIcon aria-hidden="true" />}
              onPress={() =>
                void changeKeys(
                  id,
                  keys.filter((key) => key !== chord)
                )
              }
            >
              <span className="visually-hidden">{t('shortcuts.take')} </span>
              <Chord chord={chord} />
            </Button>
          ))}
        {isChanged && (
          <Button
            size="s"
            look="quiet"
            icon={<ArrowCounterClockwiseIcon aria-hidden="true" />}
            onPress={() => void putBackKeys(id)}
          >
            {t('shortcuts.back')}
          </Button>
        )}
      </div>
      {asked && (
        <Conflicts
          chord={asked.chord}
          conflicts={conflictsFor(asked.chord, id)}
          onUse={() => give(asked.chord, asked.wish)}
          onKeep={() => setAsked(null)}
        />
      )}
    </div>
  )
}
