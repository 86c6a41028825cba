import { useStore } from 'zustand'
import { announcement } from '../../../state/announce.ts'

/** Says to screen readers what the last edit did. */
export function Announcement() {
  const { text, count } = useStore(announcement)
  return (
    <div className="visually-hidden" role="status" data-testid="timeline-told">
      <span key={count}>{text}</span>
    </div>
  )
}
