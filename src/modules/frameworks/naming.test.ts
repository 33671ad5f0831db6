import { expect, test } from 'vitest'
import { behaviourName, datedInWords, nameAmong, standingInWords, versionName } from './naming.ts'

test('a source’s date is said as far as the source says it', () => {
  expect(['2022', '2022-10', '2022-10-06', '2022-13', '2022-02-31', '2022-2-3'].map(datedInWords)).toEqual([
    '2022',
    'October 2022',
    '6 October 2022',
    '2022-13',
    '2022-02-31',
    '2022-2-3',
  ])
})

test('versions of one month are told apart by what they are', () => {
  expect(versionName({ dated: '2022-06', label: 'x', status: 'draft' })).toBe('June 2022 draft')
  expect(versionName({ dated: null, label: '1', status: 'current' })).toBe('version 1')
})

test('versions that bear one name are told apart by their labels', () => {
  const [one, other, third] = [
    { dated: '2022-06', label: 'a', status: 'current' },
    { dated: '2022-06', label: 'b', status: 'superseded' },
    { dated: '2022-06', label: 'c', status: 'draft' },
  ] as const
  const all = [one, other, third]
  expect(all.map((version) => nameAmong(all, version))).toEqual([
    'June 2022 (a)',
    'June 2022 (b)',
    'June 2022 draft',
  ])
})

test('whether a wording holds is said in a whole sentence', () => {
  const dated = { dated: '2022-06', label: 'x' }
  expect(standingInWords({ ...dated, status: 'draft' })).toBe(
    'A draft for discussion, June 2022. Never in force.',
  )
  expect(standingInWords({ ...dated, status: 'current' })).toBe('In force: June 2022.')
})

test('a behaviour is called by its title, its emphasised phrase, or as many of its words as fit', () => {
  const long = 'and so on and so forth, until nobody who reads it knows how it began'
  expect(behaviourName({ title: 'Trust', text: long })).toBe('Trust')
  expect(behaviourName({ title: null, text: 'mutual respect' })).toBe('Mutual respect')
  expect(behaviourName({ title: null, text: `Being **generous**. They practise ${long}` })).toBe('Generous')
  expect(behaviourName({ title: null, text: `listening with compassion, an open mind, ${long}` })).toBe(
    'Listening with compassion, an open mind, and so on and so forth, until…',
  )
  expect(behaviourName({ title: null, text: 'x'.repeat(300) })).toBe(`X${'x'.repeat(71)}…`)
})
