import { expect, test } from 'vitest'
import { pageOfThisHouse } from './sign-in-request.ts'

test('somebody is brought back to the page of this house that they wanted', () => {
  for (const to of ['/', '/account', '/members?after=1', '/frameworks/sel/2022-10/1', '/a%20b'])
    expect(pageOfThisHouse(to)).toBe(to)
})

test('nobody is led to another house, in a circle, or out of the browser', () => {
  const evil = [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example',
    'evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '\\\\evil.example',
    ' //evil.example',
    '/sign-in',
    '/sign-in/check-your-mail',
    '/sign-out',
    '/./sign-out',
    `/${'a'.repeat(600)}`,
    '',
    undefined,
    '/é',
    '/a b',
  ]
  for (const to of evil) expect(pageOfThisHouse(to), String(to)).toBe('/')
})
