import { CaretDownIcon, CheckIcon, CopyIcon, PlusIcon, TrashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { chooseReel } from '../../../state/chosen-reel.ts'
import { addReel, duplicateReel, removeReel } from '../../../state/reels.ts'
import { session } from '../../../state/session.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import styles from './make.module.css'

type Props = {
  readonly reel: Reel
  /** Says the reel's name on the button too, where it stands nowhere else. */
  readonly named?: boolean
}

/** Which of the session's reels is worked on; another one, the same one again, or this one away. */
export function ReelChoice({ reel, named = false }: Props) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const reels = doc.of('reel')
  const count = (id: string): number => doc.of('clip').filter(({ reelId }) => reelId === id).length
  return (
    <MenuTrigger>
      {named ? (
        <Button size="s" icon={<CaretDownIcon />}>
          {reel.name === '' ? t('make.reels.unnamed') : reel.name}
        </Button>
      ) : (
        <IconButton icon={<CaretDownIcon />} label={t('make.reels.label')} />
      )}
      <Popover className={styles['menu'] ?? ''} placement="bottom start">
        <Menu aria-label={t('make.reels.menu')}>
          <MenuSection>
            <Header>{t('make.reels.menu')}</Header>
            {reels.map(({ id, name }) => (
              <MenuItem
                key={id}
                id={id}
                textValue={name}
                className={styles['item'] ?? ''}
                onAction={() => chooseReel(id)}
              >
                <span>{name === '' ? t('make.reels.unnamed') : name}</span>
                <span className={styles['soft']}>{t('make.reels.clips', { count: count(id) })}</span>
                {id === reel.id && <CheckIcon weight="bold" aria-hidden="true" />}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label={t('make.reels.label')}>
            <MenuItem id="add" className={styles['item'] ?? ''} onAction={addReel}>
              <PlusIcon aria-hidden="true" />
              <span>{t('make.reels.add')}</span>
            </MenuItem>
            <MenuItem id="duplicate" className={styles['item'] ?? ''} onAction={() => duplicateReel(reel)}>
              <CopyIcon aria-hidden="true" />
              <span>{t('make.reels.duplicate')}</span>
            </MenuItem>
            <MenuItem id="remove" className={styles['item'] ?? ''} onAction={() => removeReel(reel)}>
              <TrashIcon aria-hidden="true" />
              <span>{t('make.reels.remove')}</span>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
