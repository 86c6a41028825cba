import { useStore } from 'zustand'
import { type CardPart, type ClipPart, linesAt, type ReelPart } from './parts.ts'
import type { Sequencer } from './sequencer.ts'
import styles from './ReelStage.module.css'

type Props = {
  readonly part: ReelPart
  readonly player: Sequencer
  /** They are in the picture already: then they are only said. */
  readonly drawn: boolean
}

/** What is written on a card or over a clip, for whoever can't see the picture, and in its place while it isn't drawn. */
export function PartWords({ part, player, drawn }: Props) {
  const words =
    part.kind === 'card' ? <CardFace card={part} /> : <Lines part={part} player={player} drawn={drawn} />
  return drawn ? <div className="visually-hidden">{words}</div> : words
}

function Lines({
  part,
  player,
  drawn
}: {
  readonly part: ClipPart
  readonly player: Sequencer
  readonly drawn: boolean
}) {
  const ids = useStore(player.store, ({ parts, index, offsetMs }) => {
    if (parts[index]?.id !== part.id) return ''
    const { filmMs } = part.placeAt(Math.min(offsetMs, part.durationMs - 1))
    return linesAt(part.lines, filmMs)
      .map((line) => part.lines.indexOf(line))
      .join(' ')
  })
  const shown = part.lines.filter((_, at) => ids.split(' ').includes(String(at)))
  if (shown.length === 0) return null
  return (
    <div className={drawn ? undefined : styles['lines']}>
      {shown.map((line, at) => (
        <p key={at} className={drawn ? undefined : styles[line.kind]}>
          <span>{line.text}</span>
        </p>
      ))}
    </div>
  )
}

const grounds = { title: 'onTitle', question: 'onQuestion', pause: 'onPause', missing: 'onMissing' } as const

function CardFace({ card }: { readonly card: CardPart }) {
  const long = card.title.length > 90 ? styles['veryLong'] : card.title.length > 45 ? styles['long'] : ''
  return (
    <div className={`${styles['card'] ?? ''} ${styles[grounds[card.look]] ?? ''}`}>
      {card.title !== '' && <p className={`${styles['title'] ?? ''} ${long ?? ''}`}>{card.title}</p>}
      {card.title !== '' && card.text !== '' && <span className={styles['rule']} aria-hidden="true" />}
      {card.text !== '' && <p className={styles['text']}>{card.text}</p>}
    </div>
  )
}
