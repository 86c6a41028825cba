/**
 * Whether an input says something that its schema doesn't know, at any depth: parsing leaves such a field out, and what
 * is left out without a word is lost without a word.
 */
export function hasUnknownFields(input: unknown, parsed: unknown): boolean {
  if (Array.isArray(input) && Array.isArray(parsed))
    return input.length !== parsed.length || input.some((each, at) => hasUnknownFields(each, parsed[at]))
  if (!isObject(input) || !isObject(parsed)) return false
  return Object.keys(input).some((name) => {
    const said = input[name]
    if (Object.hasOwn(parsed, name)) return hasUnknownFields(said, parsed[name])
    return said !== undefined
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
