import { useStore } from 'zustand'
import { announcement } from '../state/announce.ts'

/** Says to screen readers what was just done, whichever part of a session is shown. */
export function Announcement() {
  const { text, count } = useStore(announcement)
  return (
    <div className="visually-hidden" role="status" data-testid="told">
      <span key={count}>{text}</span>
    </div>
  )
}
