import { KeyboardIcon, XIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Chord } from './Chord.tsx'
import { useKeyCatcher } from './use-key-catcher.ts'

type Props = { readonly chord: string | null; readonly onChange: (chord: string | null) => void }

/** Asks for a key to be pressed, to see what it does. */
export function FindByKey({ chord, onChange }: Props) {
  const { t } = useTranslation()
  const [listens, setListens] = useState(false)
  useKeyCatcher(listens, (caught) => {
    setListens(false)
    if (caught !== null) onChange(caught)
  })
  if (chord !== null && !listens)
    return (
      <Button icon={<XIcon aria-hidden="true" />} onPress={() => onChange(null)}>
        <Chord chord={chord} /> <span className="visually-hidden">{t('shortcuts.clear')}</span>
      </Button>
    )
  return (
    <Button
      look={listens ? 'primary' : 'secondary'}
      icon={<KeyboardIcon aria-hidden="true" />}
      onPress={() => setListens(true)}
    >
      {listens ? t('shortcuts.press') : t('shortcuts.which')}
    </Button>
  )
}
