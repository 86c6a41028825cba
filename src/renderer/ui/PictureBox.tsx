import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import {
  type Box,
  type BoxLimits,
  type Grip,
  moveBox,
  scaleBox,
  stretchBox
} from '../../shared/domain/picture-box.ts'
import { dragged } from './drag-on-picture.ts'
import styles from './PictureBox.module.css'

type Props = {
  readonly box: Box
  readonly limits: BoxLimits
  /** Its accessible name, and where it lies in words. */
  readonly label: string
  readonly valueText: string
  readonly shape?: 'box' | 'oval'
  /** Without grips while another one is worked on. */
  readonly isChosen?: boolean
  readonly autoFocus?: boolean
  /** Shown at its upper left corner. */
  readonly tag?: string
  readonly onChoose?: () => void
  /** While it is being moved. */
  readonly onChange: (box: Box) => void
  /** At rest: pointer or key let go. What is to be one step to undo. */
  readonly onChangeEnd: (box: Box) => void
}

const corners: readonly Grip[] = ['nw', 'ne', 'se', 'sw']
const sides: readonly Grip[] = ['n', 'e', 's', 'w']
const step = 0.01

const percent = (part: number): string => `${String(part * 100)}%`

/**
 * A box on a picture, to move and stretch with pointer or keys: arrows move it (with Shift in larger steps), + and −
 * make it larger and smaller, so does the wheel. Lay it in an element that covers exactly the picture.
 */
export function PictureBox({
  box,
  limits,
  label,
  valueText,
  shape = 'box',
  isChosen = true,
  autoFocus = false,
  tag,
  onChoose,
  onChange,
  onChangeEnd
}: Props) {
  /** Where the keys have moved it to since they were pressed. */
  const held = useRef<Box | null>(null)
  const wheelRest = useRef<ReturnType<typeof setTimeout>>(undefined)

  const start = (event: PointerEvent<HTMLElement>, grip: Grip | null): void => {
    if (event.button !== 0) return
    event.stopPropagation()
    onChoose?.()
    const surface = event.currentTarget.closest('[data-picture-box]')?.parentElement
    if (!surface) return
    let last: Box = box
    dragged(event, surface, {
      onMove: (by) => {
        last = grip === null ? moveBox(box, by, limits) : stretchBox(box, grip, by, limits)
        onChange(last)
      },
      onEnd: () => {
        if (last !== box) onChangeEnd(last)
      }
    })
  }
  const put = (next: Box): void => {
    held.current = next
    onChange(next)
  }
  const settle = (): void => {
    clearTimeout(wheelRest.current)
    if (held.current !== null) onChangeEnd(held.current)
    held.current = null
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const from = held.current ?? box
    const by = event.shiftKey ? step * 5 : step
    const moves: Partial<Record<string, () => Box>> = {
      ArrowLeft: () => moveBox(from, { x: -by, y: 0 }, limits),
      ArrowRight: () => moveBox(from, { x: by, y: 0 }, limits),
      ArrowUp: () => moveBox(from, { x: 0, y: -by }, limits),
      ArrowDown: () => moveBox(from, { x: 0, y: by }, limits),
      '+': () => scaleBox(from, 1.05, limits),
      '=': () => scaleBox(from, 1.05, limits),
      '-': () => scaleBox(from, 1 / 1.05, limits)
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    event.stopPropagation()
    put(move())
  }
  return (
    <div
      data-picture-box=""
      className={styles['box']}
      data-shape={shape}
      data-chosen={isChosen}
      style={{
        left: percent(box.x),
        top: percent(box.y),
        width: percent(box.width),
        height: percent(box.height)
      }}
    >
      <div
        className={styles['body']}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={Math.round(box.width * 100)}
        aria-valuemin={Math.round(limits.least * 100)}
        aria-valuemax={limits.mayReachOver ? 200 : 100}
        aria-valuetext={valueText}
        ref={autoFocus ? focusOnce : undefined}
        onPointerDown={(event) => start(event, null)}
        onFocus={onChoose}
        onKeyDown={onKeyDown}
        onKeyUp={settle}
        onBlur={settle}
        onWheel={(event) => {
          put(scaleBox(held.current ?? box, event.deltaY < 0 ? 1.05 : 1 / 1.05, limits))
          clearTimeout(wheelRest.current)
          wheelRest.current = setTimeout(settle, 350)
        }}
      />
      {tag !== undefined && (
        <span className={styles['tag']} aria-hidden="true">
          {tag}
        </span>
      )}
      {isChosen &&
        [...corners, ...(limits.ratio === null ? sides : [])].map((grip) => (
          <span
            key={grip}
            className={styles['grip']}
            data-grip={grip}
            onPointerDown={(event) => start(event, grip)}
          />
        ))}
    </div>
  )
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
