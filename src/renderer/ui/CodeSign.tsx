import type { CSSProperties } from 'react'
import { symbols } from './symbols.ts'
import styles from './CodeSign.module.css'

type Props = {
  readonly colour: string
  readonly shape: 'strength' | 'growth' | 'neutral'
  readonly icon?: keyof typeof symbols | undefined
}

const weights = { strength: 'fill', growth: 'duotone', neutral: 'regular' } as const

/** A sign in a colour and a shape, since colour alone does not tell; with an icon, that one in the shape's weight. */
export function CodeSign({ colour, shape, icon }: Props) {
  if (icon !== undefined) {
    const Symbol = symbols[icon]
    return (
      <Symbol
        className={styles['symbol'] ?? ''}
        style={{ '--mark': colour } as CSSProperties}
        weight={weights[shape]}
        aria-hidden="true"
      />
    )
  }
  return (
    <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true" stroke={colour}>
      {shape === 'strength' && <circle cx="8" cy="8" r="6" fill={colour} />}
      {shape === 'growth' && (
        <>
          <path d="M8 2 14.5 13.5H1.5Z" fill="none" />
          <path d="M5.5 12.5 9.3 6M9 12.8l2-3.4" />
        </>
      )}
      {shape === 'neutral' && <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="none" />}
    </svg>
  )
}
