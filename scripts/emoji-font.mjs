// Writes Twemoji (TrueType) anew, with two things changed: `node scripts/emoji-font.mjs IN OUT`
// - Each of its ligatures is there without variation selectors too. Chromium takes those out of a text before it shapes it, so
//   that a keycap or a rainbow flag would fall apart.
// - Signs of one dark colour, such as a tick, get the colour of the words they stand in: else they are not seen on a dark
//   ground. What is black by its meaning (a heart, a square) stays black.
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'

const font = readFileSync(argv[2])
const u16 = (value) => [value >> 8, value & 255]
const u32 = (value) => [...u16(value >>> 16), ...u16(value & 0xffff)]

const tables = Array.from({ length: font.readUInt16BE(4) }, (_, n) => {
  const at = 12 + n * 16
  const from = font.readUInt32BE(at + 8)
  return {
    tag: font.toString('latin1', at, at + 4),
    bytes: font.subarray(from, from + font.readUInt32BE(at + 12))
  }
})
const table = (tag) => tables.find((each) => each.tag === tag)

/** The glyph of a sign, as `cmap` of format 12 says it. */
function glyphOf(code) {
  const cmap = table('cmap').bytes
  const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(8 + n * 8))
  const at = parts.find((part) => cmap.readUInt16BE(part) === 12) ?? 0
  for (let n = 0; n < cmap.readUInt32BE(at + 12); n += 1) {
    const [from, to, glyph] = [0, 4, 8].map((k) => cmap.readUInt32BE(at + 16 + n * 12 + k))
    if (code >= from && code <= to) return glyph + code - from
  }
  return 0
}

/** Every ligature of the font's one lookup: the glyphs that are read and the one that is shown. */
function ligatures(gsub) {
  const list = gsub.readUInt16BE(8)
  const lookup = list + gsub.readUInt16BE(list + 2)
  if (gsub.readUInt16BE(list) !== 1 || gsub.readUInt16BE(lookup) !== 4)
    throw new Error('not one list of ligatures')
  return Array.from(
    { length: gsub.readUInt16BE(lookup + 4) },
    (_, s) => lookup + gsub.readUInt16BE(lookup + 6 + s * 2)
  ).flatMap((at) => {
    const firsts = covered(gsub, at + gsub.readUInt16BE(at + 2))
    return firsts.flatMap((first, k) => {
      const set = at + gsub.readUInt16BE(at + 6 + k * 2)
      return Array.from({ length: gsub.readUInt16BE(set) }, (_, n) => {
        const one = set + gsub.readUInt16BE(set + 2 + n * 2)
        const rest = Array.from({ length: gsub.readUInt16BE(one + 2) - 1 }, (__, i) =>
          gsub.readUInt16BE(one + 4 + i * 2)
        )
        return { read: [first, ...rest], shown: gsub.readUInt16BE(one) }
      })
    })
  })
}

function covered(gsub, at) {
  const count = gsub.readUInt16BE(at + 2)
  if (gsub.readUInt16BE(at) === 1)
    return Array.from({ length: count }, (_, n) => gsub.readUInt16BE(at + 4 + n * 2))
  return Array.from({ length: count }, (_, n) => [
    gsub.readUInt16BE(at + 4 + n * 6),
    gsub.readUInt16BE(at + 6 + n * 6)
  ]).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n))
}

/** A subtable of ligatures, the longest of each first glyph before the others. */
function subtable(sets) {
  const built = sets.map(([, all]) => {
    const each = all
      .toSorted((a, b) => b.read.length - a.read.length)
      .map(({ read, shown }) => [...u16(shown), ...u16(read.length), ...read.slice(1).flatMap(u16)])
    let at = 2 + each.length * 2
    const offsets = each.map((bytes) => (at += bytes.length) - bytes.length)
    return [...u16(each.length), ...offsets.flatMap(u16), ...each.flat()]
  })
  let at = 6 + built.length * 2
  const offsets = built.map((bytes) => (at += bytes.length) - bytes.length)
  if (at > 0xffff) throw new Error('too long for its offsets')
  const coverage = [...u16(1), ...u16(sets.length), ...sets.flatMap(([first]) => u16(first))]
  return [...u16(1), ...u16(at), ...u16(sets.length), ...offsets.flatMap(u16), ...built.flat(), ...coverage]
}

const gsub = table('GSUB')
const selector = glyphOf(0xfe0f)
if (selector === 0) throw new Error('the font has no variation selector')
const all = ligatures(gsub.bytes)
const known = new Map(all.map((each) => [each.read.join(), each]))
for (const { read, shown } of all) {
  const plain = read.filter((glyph) => glyph !== selector)
  if (plain.length > 1 && !known.has(plain.join())) known.set(plain.join(), { read: plain, shown })
}
const sets = [...Map.groupBy(known.values(), ({ read }) => read[0])].toSorted(([a], [b]) => a - b)
// Several subtables, because what lies in one is found by offsets of two bytes; each first glyph is in one of them.
const parts = [[]]
let size = 0
for (const set of sets) {
  const bytes = set[1].reduce((sum, { read }) => sum + 6 + read.length * 2, 10)
  if (size + bytes > 30_000) [size] = [0, parts.push([])]
  size += bytes
  parts.at(-1).push(set)
}
// Extension lookups (type 7) point to them with four bytes.
const bodies = parts.map(subtable)
const head = gsub.bytes.subarray(0, gsub.bytes.readUInt16BE(8))
const lookupSize = 4 + 6 + bodies.length * 2
let at = lookupSize + bodies.length * 8
const extensions = bodies.map((body, n) => {
  const from = 4 + 6 + bodies.length * 2 + n * 8
  at += body.length
  return [...u16(1), ...u16(4), ...u32(at - body.length - from)]
})
const lookup = [
  ...[u16(1), u16(4), u16(7), u16(0), u16(bodies.length)].flat(),
  ...bodies.flatMap((_, n) => u16(6 + bodies.length * 2 + n * 8)),
  ...extensions.flat()
]
gsub.bytes = Buffer.from([...head, ...lookup, ...bodies.flat()])

/** By glyph, where its layers are listed in `COLR`; each layer is a glyph and a colour. */
const inkSigns = '©®™♠♣✔✖➕➖➗➰〰💲🔙🔚🔛🔜🔝🟰'
const colr = table('COLR').bytes
const [glyphs, layers] = [colr.readUInt32BE(4), colr.readUInt32BE(8)]
const asText = 0xffff
for (const sign of inkSigns) {
  const glyph = glyphOf(sign.codePointAt(0))
  const at = Array.from({ length: colr.readUInt16BE(2) }, (_, n) => glyphs + n * 6).find(
    (n) => colr.readUInt16BE(n) === glyph
  )
  if (at === undefined) throw new Error(`${sign} has no colours`)
  const first = layers + colr.readUInt16BE(at + 2) * 4
  for (let n = 0; n < colr.readUInt16BE(at + 4); n += 1) colr.writeUInt16BE(asText, first + n * 4 + 2)
}

const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
const sum = (bytes) => {
  let total = 0
  for (let n = 0; n < bytes.length; n += 4) total = (total + bytes.readUInt32BE(n)) >>> 0
  return total
}
let from = 12 + tables.length * 16
const directory = tables.map(({ tag, bytes }) => {
  from += padded(bytes).length
  return [
    ...Buffer.from(tag, 'latin1'),
    ...u32(sum(padded(bytes))),
    ...u32(from - padded(bytes).length),
    ...u32(bytes.length)
  ]
})
writeFileSync(
  argv[3],
  Buffer.concat([
    font.subarray(0, 12),
    Buffer.from(directory.flat()),
    ...tables.map(({ bytes }) => padded(bytes))
  ])
)
console.log(`${String(all.length)} ligatures, ${String(known.size)} now`)
