import { createHash, randomBytes } from 'node:crypto'
import { Failure } from '../../../shared/domain/failure.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretBytes = 20
const secretCharacters = (secretBytes * 8) / 5
const checkCharacters = 3
const groupLength = 5

/** 160 random bits: nobody guesses them, so no slow derivation is needed behind it. */
export function newRecoverySecret(): Buffer {
  return randomBytes(secretBytes)
}

/** As printed: seven groups of five characters, the last three of which notice typing errors. */
export function formatRecoveryKey(secret: Buffer): string {
  const characters = encode(secret) + check(secret)
  const groups: string[] = []
  for (let at = 0; at < characters.length; at += groupLength)
    groups.push(characters.slice(at, at + groupLength))
  return groups.join('-')
}

/** Reads a recovery key as people type it: any case, spaces or dashes anywhere, O for 0, I or L for 1. */
export function parseRecoveryKey(typed: string): Buffer {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const secret = decode(characters.slice(0, secretCharacters))
  const complete = characters.length === secretCharacters + checkCharacters
  if (secret === null || !complete || check(secret) !== characters.slice(secretCharacters))
    throw new Failure('wrong-recovery-key', { reason: 'mistyped' })
  return secret
}

function check(secret: Buffer): string {
  const digest = createHash('sha256').update('weerklank recovery key').update(secret).digest()
  return encode(digest).slice(0, checkCharacters)
}

function encode(bytes: Buffer): string {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((value >> bits) & 31)
    }
  }
  return text
}

function decode(text: string): Buffer | null {
  let bits = 0
  let value = 0
  const bytes: number[] = []
  for (const character of text) {
    const digit = alphabet.indexOf(character)
    if (digit < 0) return null
    value = ((value << 5) | digit) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >> bits) & 255)
    }
  }
  return bytes.length === secretBytes ? Buffer.from(bytes) : null
}
