import type { CSSProperties } from 'react'
import type { Code, FoundCode, Valence } from '../../../shared/domain/codebook.ts'
import { symbols } from '../../ui/symbols.ts'
import styles from './marks.module.css'

type Mark = { readonly colour: string; readonly valence: Valence; readonly icon?: Code['icon'] }

/** The mark of a code, or of one that is not there any more. */
export function markOf(found: Pick<FoundCode, 'code' | 'group'> | undefined): Mark {
  if (found === undefined) return { colour: '#7f7f7f', valence: 'neutral' }
  const { code, group } = found
  return { colour: code.colour ?? group.colour.hex, valence: code.valence, icon: code.icon }
}

const weights = { strength: 'fill', growth: 'duotone', neutral: 'regular' } as const

/** A code's sign: its own or its group's colour, and a picture or a shape for its kind, since colour alone does not tell. */
export function CodeMark({ colour, valence, icon }: Mark) {
  if (icon !== undefined) {
    const Symbol = symbols[icon]
    return (
      <Symbol
        className={styles['symbol'] ?? ''}
        style={{ '--mark': colour } as CSSProperties}
        weight={weights[valence]}
        aria-hidden="true"
      />
    )
  }
  return (
    <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true" stroke={colour}>
      {valence === 'strength' && <circle cx="8" cy="8" r="6" fill={colour} />}
      {valence === 'growth' && (
        <>
          <path d="M8 2 14.5 13.5H1.5Z" fill="none" />
          <path d="M5.5 12.5 9.3 6M9 12.8l2-3.4" />
        </>
      )}
      {valence === 'neutral' && <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="none" />}
    </svg>
  )
}
