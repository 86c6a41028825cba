import { withoutTurning } from '../../../shared/domain/written-text.ts'

/** HTML that has been escaped, or that we wrote ourselves; nothing else gets into a page. */
export type Html = { readonly html: string }

type Value = string | number | Html | readonly Html[]

/**
 * Text becomes HTML here and nowhere else: every value that is not HTML already is escaped, and loses what would turn round
 * the rest of its line.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    html: parts.map((part, at) => part + (at < values.length ? rendered(values[at] ?? '') : '')).join('')
  }
}

function rendered(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(withoutTurning(String(value)))
  return 'html' in value ? value.html : value.map((each) => each.html).join('')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}
