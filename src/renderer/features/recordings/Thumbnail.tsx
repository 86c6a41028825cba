import { FilmSlateIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { type Recording, recordingUrls } from '../../../shared/domain/recording.ts'
import styles from './recordings.module.css'

/** A picture from the recording; moving the pointer over it leafs through the whole film. */
export function Thumbnail({ recording, label }: { readonly recording: Recording; readonly label: string }) {
  const { filmstrip } = recording
  const [at, setAt] = useState<number | null>(null)
  if (filmstrip === null)
    return (
      <div className={styles['thumbnail']} aria-hidden="true">
        <FilmSlateIcon className={styles['noPicture'] ?? ''} />
      </div>
    )
  const { tileWidth, tileHeight, columns, count } = filmstrip
  const rows = Math.ceil(count / columns)
  // The very first picture is often a hand before the lens.
  const tile = Math.min(count - 1, Math.floor(count * (at ?? 0.1)))
  const share = (index: number, of: number): string => (of < 2 ? '0%' : `${(index / (of - 1)) * 100}%`)
  return (
    <div className={styles['thumbnail']}>
      <div
        role="img"
        aria-label={label}
        className={styles['picture']}
        data-tall={tileHeight > tileWidth}
        style={{
          aspectRatio: `${tileWidth} / ${tileHeight}`,
          backgroundImage: `url("${recordingUrls.filmstrip(recording.id)}")`,
          backgroundSize: `${columns * 100}% ${rows * 100}%`,
          backgroundPosition: `${share(tile % columns, columns)} ${share(Math.floor(tile / columns), rows)}`
        }}
        onPointerMove={(event) => {
          const { left, width } = event.currentTarget.getBoundingClientRect()
          setAt(Math.min(1, Math.max(0, (event.clientX - left) / width)))
        }}
        onPointerLeave={() => setAt(null)}
      />
    </div>
  )
}
