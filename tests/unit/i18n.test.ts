import { describe, expect, test } from 'vitest'
import { texts } from '../../src/shared/i18n/index.ts'

type Node = string | { readonly [key: string]: Node }

function keysOf(node: Node, path = ''): string[] {
  if (typeof node === 'string') return [path]
  return Object.entries(node).flatMap(([key, child]) => keysOf(child, path === '' ? key : `${path}.${key}`))
}

function textAt(node: Node, path: string): string {
  const found = path
    .split('.')
    .reduce<Node>((at, key) => (typeof at === 'string' ? at : (at[key] ?? '')), node)
  return typeof found === 'string' ? found : ''
}

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe('the texts', () => {
  const keys = keysOf(texts.nl)

  test('exist in both languages, key by key', () => {
    expect(keysOf(texts.en).sort()).toEqual([...keys].sort())
  })

  test('are nowhere empty', () => {
    const empty = keys.filter(
      (key) => textAt(texts.nl, key).trim() === '' || textAt(texts.en, key).trim() === ''
    )
    expect(empty).toEqual([])
  })

  test('name the same values in both languages', () => {
    const differing = keys.filter(
      (key) => placeholders(textAt(texts.nl, key)).join() !== placeholders(textAt(texts.en, key)).join()
    )
    expect(differing).toEqual([])
  })
})
