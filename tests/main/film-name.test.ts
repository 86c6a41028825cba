import { expect, test } from 'vitest'
import { filmName } from '../../src/main/services/reel/out/film-name.ts'

const words = { identity: ['Beuk', 'Noor van den Berg'], labels: ['J.', 'Oma Truus'] }
const named = (own: string) => filmName(own, 'Terugkijkfilm 2026-11-22', words)

test('a film is called as its reel, unless that tells who is in it', () => {
  const plain = ['Compilatie sessie 3 2026-11-22', 'Samen aan de tafel van thuis', 'Beukenhout', 'Noord']
  expect(plain.map(named)).toEqual(plain)
  const telling = [
    'Noor aan tafel',
    'voor noor',
    'NOOR_1',
    'familie Beuk',
    'Berg op',
    'J. speelt',
    'bij truus'
  ]
  expect(telling.map(named)).toEqual(telling.map(() => 'Terugkijkfilm 2026-11-22'))
})

test('any system accepts what is suggested', () => {
  expect([named('Wat is er? 1/2'), filmName('Noor', 'Film: 1', words)]).toEqual(['Wat is er- 1-2', 'Film- 1'])
})
