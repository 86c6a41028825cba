import { FilmStripIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { stillUrl } from '../../../shared/contract.ts'
import styles from './rows.module.css'

/** A small picture out of a recording; a drawn one while there is none. */
export function Still({ recordingId, ms }: { readonly recordingId: string; readonly ms: number }) {
  const url = stillUrl(recordingId, ms)
  const [failedUrl, setFailedUrl] = useState<string | null>(null)
  if (failedUrl === url) return <FilmStripIcon aria-hidden="true" />
  return (
    <img
      className={styles['still']}
      src={url}
      alt=""
      loading="lazy"
      draggable={false}
      onError={() => setFailedUrl(url)}
    />
  )
}
