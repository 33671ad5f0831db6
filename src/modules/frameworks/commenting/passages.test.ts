import { expect, test } from 'vitest'
import { type Anchor, findAgain, findQuoted } from './anchor.ts'
import { gatherPassages } from './passages.ts'

const text = 'Promoting autonomy even over control. They leave ego at the door and listen.'
const marked = (quoted: string, of = text) => ({ quoted, startAt: of.indexOf(quoted) })
const again = (quoted: string, after: string) => {
  const { fate, start, end } = findAgain(marked(quoted), text, after)
  return [fate, after.slice(start, end)]
}

test('words that stayed are found again, wherever they stand', () => {
  expect(again('leave ego', text)).toEqual(['kept', 'leave ego'])
  expect(again('leave ego at the door', `First of all. ${text}`)).toEqual(['kept', 'leave ego at the door'])
  const moved = 'They leave ego at the door and listen. Promoting autonomy even over control.'
  expect(again('ego at the door', moved)[1]).toBe('ego at the door')
})

test('words that changed since are said to have changed, and what is left of them is shown', () => {
  const after = 'Promoting autonomy even over control. They leave status at the door and listen.'
  expect(again('leave ego at the door', after)).toEqual(['changed', 'leave status at the door'])
})

test('words that are gone are said to be gone', () => {
  expect(again('leave ego at the door', 'Promoting autonomy even over control.')).toEqual(['gone', ''])
  expect(findAgain({ quoted: '', startAt: 0 }, text, 'Anything').fate).toBe('whole')
})

test('a copy of some words is found whatever its spaces and capitals, and only where it stands', () => {
  expect(findQuoted(text, ' Leave  ego\nat the door ')).toEqual(marked('leave ego at the door'))
  expect(findQuoted(text, 'leave (ego')).toBeNull()
  expect(findQuoted('What? (Yes.) [x]', '(yes.) [X]')?.quoted).toBe('(Yes.) [x]')
})

test('notes on words that overlap stand together, those on the whole first, those on lost words last', () => {
  const at = (fate: Anchor['fate'], start: number, end: number, name: string) => ({
    name,
    anchor: { fate, start, end },
  })
  const passages = gatherPassages(text, [
    at('gone', 0, 0, 'lost'),
    at('kept', 43, 52, 'late'),
    at('kept', 0, 18, 'early'),
    at('changed', 10, 30, 'overlapping'),
    at('whole', 0, 76, 'all'),
    at('kept', 18, 20, 'within'),
  ])
  expect(passages.map(({ words, all }) => [words, all.map(({ name }) => name).join()])).toEqual([
    [null, 'all'],
    [text.slice(0, 30), 'early,overlapping,within'],
    ['leave ego', 'late'],
    ['', 'lost'],
  ])
})
