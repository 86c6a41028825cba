import { expect, test } from 'vitest'
import { filmName } from '../../src/main/services/reel/out/film-name.ts'

const words = {
  identity: ['Beuk', 'Noor van den Berg'],
  places: ['/home/annelies/.config/weerklank/vault'],
  labels: ['J.', 'Oma Truus']
}
const named = (own: string) => filmName(own, 'Terugkijkfilm 2026-11-22', words).name

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
  expect([named('Wat is er? 1/2'), filmName('Noor', 'Film: 1', words).name]).toEqual([
    'Wat is er- 1-2',
    'Film- 1'
  ])
})

test('the folders of this computer are no reason to call a film otherwise', () => {
  const plain = ['Playing at home', 'config', 'Weerklank met een kluis', 'vault 2']
  expect(plain.map(named)).toEqual(plain)
})

test('it is told when a film is called otherwise than its reel, and only then', () => {
  const isNeutral = (own: string) => filmName(own, 'Terugkijkfilm', words).isNeutral
  expect([isNeutral('Noor aan tafel'), isNeutral('Samen aan tafel'), isNeutral('Wat is er?')]).toEqual([
    ...[true, false, false]
  ])
})
