import { XIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './Button.tsx'
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

/** A question or a form over the page; Escape and the cross close it. */
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
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
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
            {!staysOpen && <IconButton icon={<XIcon />} label={closeLabel} size="s" onPress={onClose} />}
          </header>
          <div
            className={styles['body']}
            {...(isText && { tabIndex: 0, role: 'region', 'aria-label': title })}
          >
            {children}
          </div>
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
