/** What a section's plain text is made of; the therapist types these lines, so any text must have a meaning. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'fields'
      readonly fields: readonly { readonly label: string; readonly value: string }[]
    }
  | {
      readonly kind: 'moments'
      readonly moments: readonly { readonly time: string; readonly text: string }[]
    }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }

type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'plain' | 'item'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string; readonly value: string }
  | { readonly kind: 'moment'; readonly time: string; readonly text: string }

const moment = /^(\d+(?::\d\d){1,2}(?:\s*[–-]\s*\d+(?::\d\d){1,2})?)\s+(\S.*)$/
const field = /^(\p{Lu}[^:.!?“”"]{0,39}):\s*(.*)$/u

function readLine(raw: string): Line {
  const line = raw.trim()
  if (line === '') return { kind: 'blank' }
  if (/^[-•*]\s+/.test(line)) return { kind: 'item', text: line.replace(/^[-•*]\s+/, '') }
  const [, time, seen] = moment.exec(line) ?? []
  if (time !== undefined && seen !== undefined) return { kind: 'moment', time, text: seen }
  if (/^\d+\.\s/.test(line)) return { kind: 'heading', text: line }
  if (/^[“"]/.test(line)) return { kind: 'quote', text: line }
  const [, label, value] = field.exec(line) ?? []
  if (label !== undefined && value !== undefined) return { kind: 'field', label, value }
  return { kind: 'plain', text: line }
}

/** Reads a section's text into blocks: `- item`, `Label: value`, `0:12–0:20 what was seen`, `1. a clip`, “a quote”. */
export function readBlocks(text: string): readonly TextBlock[] {
  const lines = text.split(/\r?\n/).map(readLine)
  const blocks: TextBlock[] = []
  let joins = false
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.kind
    const last = joins ? blocks.at(-1) : undefined
    joins = line.kind !== 'blank'
    switch (line.kind) {
      case 'blank':
        break
      case 'plain':
        if (last?.kind === 'paragraph') blocks.splice(-1, 1, { ...last, lines: [...last.lines, line.text] })
        else blocks.push({ kind: 'paragraph', lines: [line.text] })
        break
      case 'item':
        if (last?.kind === 'list') blocks.splice(-1, 1, { ...last, items: [...last.items, line.text] })
        else blocks.push({ kind: 'list', items: [line.text] })
        break
      case 'moment': {
        const { time, text: seen } = line
        if (last?.kind === 'moments')
          blocks.splice(-1, 1, { ...last, moments: [...last.moments, { time, text: seen }] })
        else blocks.push({ kind: 'moments', moments: [{ time, text: seen }] })
        break
      }
      case 'field': {
        const { label, value } = line
        // A label above a list is its heading; a label with nothing after it is a line to write on.
        if (value === '' && (next === 'item' || next === 'moment'))
          blocks.push({ kind: 'heading', text: label })
        else if (last?.kind === 'fields')
          blocks.splice(-1, 1, { ...last, fields: [...last.fields, { label, value }] })
        else blocks.push({ kind: 'fields', fields: [{ label, value }] })
        break
      }
      case 'quote':
      case 'heading':
        blocks.push(line)
    }
  }
  return blocks
}
