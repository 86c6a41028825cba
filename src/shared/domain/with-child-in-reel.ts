import type { Language } from './language.ts'
import type { Drawing } from './reel-drawing.ts'
import type { ReelItem } from './session-record.ts'
import { withChild } from './with-child.ts'

/** The part as it is seen: where someone typed `{child}`, “your child”. A film leaves without the family's names. */
export function itemWithChild(item: ReelItem, language: Language): ReelItem {
  const said = (text: string): string => withChild(text, language, null)
  if (item.type === 'card') return { ...item, title: said(item.title), text: said(item.text) }
  const childLines = item.childLines.map((line) => ({ ...line, text: said(line.text) }))
  const beside = item.beside && {
    ...item.beside,
    label: said(item.beside.label),
    otherLabel: said(item.beside.otherLabel)
  }
  return { ...item, caption: said(item.caption), childLines, beside }
}

/** The same for what is drawn while it is being made. */
export function drawingWithChild(drawing: Drawing, language: Language): Drawing {
  const said = (text: string): string => withChild(text, language, null)
  switch (drawing.kind) {
    case 'card':
      return { ...drawing, title: said(drawing.title), text: said(drawing.text) }
    case 'caption':
      return { ...drawing, text: said(drawing.text) }
    case 'child':
      return { ...drawing, text: said(drawing.text), caption: said(drawing.caption) }
    case 'labels':
      return { ...drawing, own: said(drawing.own), other: said(drawing.other) }
  }
}
