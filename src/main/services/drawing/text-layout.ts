import type { Font } from './font.ts'

export type TextBlock = { readonly lines: readonly string[]; readonly size: number; readonly width: number }

/** Text as this font can show it: composed, one kind of space, nothing it has no picture for. */
function showable(font: Font, text: string): string {
  return Array.from(text.normalize('NFC').replace(/[^\S\n]+/g, ' '))
    .filter((character) => character === '\n' || font.has(character))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}

/** Breaks text into lines no wider than `width`; a word wider than that is broken where it must. */
function wrapText(font: Font, text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of showable(font, text).split('\n')) {
    let line = ''
    for (const word of paragraph
      .trim()
      .split(' ')
      .flatMap((each) => breakWord(font, each, size, width))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && font.widthOf(longer, size) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
  }
  return lines.join('') === '' ? [] : lines
}

function breakWord(font: Font, word: string, size: number, width: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && font.widthOf(part + character, size) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/** Wrapped text in the largest size, from `size` down, with which it stays within `width` and `height`. */
export function fitText(
  font: Font,
  text: string,
  box: { readonly size: number; readonly lineHeight: number; readonly width: number; readonly height: number }
): TextBlock {
  let size = Math.round(box.size)
  let lines = wrapText(font, text, size, box.width)
  while (size > 8 && lines.length * size * box.lineHeight > box.height) {
    size -= 1
    lines = wrapText(font, text, size, box.width)
  }
  return { lines, size, width: Math.max(0, ...lines.map((line) => font.widthOf(line, size))) }
}
