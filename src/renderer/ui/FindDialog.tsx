import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import styles from './FindDialog.module.css'

type Props = {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Which keys do what, at the foot. */
  readonly foot: ReactNode
}

/** A field to find something with, high on the page; Escape and a press beside it close it. */
export function FindDialog({ label, onClose, children, foot }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles['overlay'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label={label} className={styles['dialog'] ?? ''}>
          {children}
          <footer className={styles['foot']}>{foot}</footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
