import { expect, test } from 'vitest'
import { withChild } from '../../src/shared/domain/with-child.ts'

test('without a name the child is “uw kind” or “your child”, with a capital where a sentence begins', () => {
  expect(withChild('{Child} kijkt. Wat wil {child}?', 'nl', null)).toBe('Uw kind kijkt. Wat wil uw kind?')
  expect(withChild('{Child} looks. What is {child}’s wish?', 'en', null)).toBe(
    'Your child looks. What is your child’s wish?'
  )
})

test('with a name every place has the name, whatever it is written with', () => {
  expect(withChild('{Child} en {child}', 'nl', 'Noor')).toBe('Noor en Noor')
  expect(withChild('{Child} en {child}', 'nl', 'ïs $& $1')).toBe('Ïs $& $1 en ïs $& $1')
})

test('a name of nothing but spaces is no name, and other braces stay', () => {
  expect(withChild('{child} {kind}', 'nl', ' ')).toBe('uw kind {kind}')
})
