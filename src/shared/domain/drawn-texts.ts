import type { ReelItem } from './session-record.ts'

/** Where in a reel's picture a text is drawn. */
export type DrawnPlace = 'caption' | 'child' | 'label' | 'title' | 'text'

/** All that is written on a clip or a card and drawn in the reel's picture. */
export function drawnTexts(item: ReelItem): readonly { readonly place: DrawnPlace; readonly text: string }[] {
  if (item.type === 'card')
    return [
      { place: 'title', text: item.title },
      { place: 'text', text: item.text }
    ]
  const { caption, childLines, beside } = item
  return [
    { place: 'caption', text: caption },
    ...childLines.map(({ text }) => ({ place: 'child', text }) as const),
    ...(beside === null
      ? []
      : [beside.label, beside.otherLabel].map((text) => ({ place: 'label', text }) as const))
  ]
}
