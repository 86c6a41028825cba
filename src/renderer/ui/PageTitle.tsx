import { type ReactNode, useEffect, useRef } from 'react'
import styles from './PageTitle.module.css'

/** The title of a page. It takes the focus when the page appears, so that keys and screen readers start there. */
export function PageTitle({ children }: { readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={title} tabIndex={-1} className={styles['title']}>
      {children}
    </h1>
  )
}
