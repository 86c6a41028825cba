import { XIcon } from '@phosphor-icons/react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, IconButton } from './Button.tsx'
import { useTyped } from './use-typed.ts'
import styles from './Dialog.module.css'

type Props = {
  readonly title: string
  readonly closeLabel: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size?: 's' | 'm' | 'l'
  /** What it says is said once: only a button at the foot closes it. */
  readonly staysOpen?: boolean
  /** Nothing in it can be pressed: the text itself takes the focus, so that keys scroll it. */
  readonly isText?: boolean
  readonly children: ReactNode
  /** Buttons at the foot, the chosen one last. */
  readonly actions?: ReactNode
}

/** A question or a form over the page; Escape and the cross close it, but first ask when words were typed in it. */
export function Dialog({
  title,
  closeLabel,
  isOpen,
  onClose,
  size = 'm',
  isText = false,
  staysOpen = false,
  children,
  actions
}: Props) {
  const { t } = useTranslation()
  const { hasTyped, watch } = useTyped()
  const [isAsking, setAsking] = useState(false)
  const typedIn = useRef<HTMLElement | null>(null)
  const close = (): void => {
    if (!hasTyped()) {
      onClose()
      return
    }
    typedIn.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setAsking(true)
  }
  const goOn = (): void => {
    setAsking(false)
    typedIn.current?.focus()
  }
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (open) return
        if (isAsking) goOn()
        else close()
      }}
      isDismissable={!staysOpen}
      isKeyboardDismissDisabled={staysOpen}
      data-dialog={size}
      className={styles['overlay'] ?? ''}
    >
      <Modal className={`${styles['modal'] ?? ''} ${styles[size] ?? ''}`}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
            {!staysOpen && <IconButton icon={<XIcon />} label={closeLabel} size="s" onPress={close} />}
          </header>
          <div
            className={styles['body']}
            ref={watch}
            {...(isText && { tabIndex: 0, role: 'region', 'aria-label': title })}
          >
            {children}
          </div>
          {isAsking ? (
            <footer className={styles['actions']} role="alert">
              <p className={styles['unsaved']}>{t('common.dialog.unsaved')}</p>
              <Button onPress={onClose}>{t('common.dialog.leave')}</Button>
              <Button look="primary" autoFocus onPress={goOn}>
                {t('common.dialog.goOn')}
              </Button>
            </footer>
          ) : (
            actions !== undefined && <footer className={styles['actions']}>{actions}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
