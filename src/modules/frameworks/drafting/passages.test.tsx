import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { passageOf } from '../comparison/comparison.ts'
import { PassageChange } from './passages.tsx'

const wordsBeside = (before: string, after: string) =>
  renderToString(<PassageChange passage={passageOf(before, after)} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

test('an editor who changes nothing but an emphasis is told so beside the field', () => {
  const words = wordsBeside('They build **trust** with others.', 'They build trust with **others**.')
  expect(words).toContain('only the emphasis')
  expect(words).toContain('Emphasis taken from “trust”.')
  expect(words).toContain('Emphasis added to “others”.')
})

test('an editor who changes an emphasis along with a word is told of both', () => {
  const words = wordsBeside('They build **trust** with others.', 'We build trust with others.')
  expect(words).toContain('Emphasis taken from “trust”.')
  expect(words).toContain('removed “They”')
})

test('an editor who parts a paragraph is told so beside the field', () => {
  const words = wordsBeside('One thing. Another thing.', 'One thing.\n\nAnother thing.')
  expect(words).toContain('only punctuation or spaces')
  expect(words).toContain('(paragraph break added)')
  expect(words).toContain('added a paragraph break')
})

test('several stretches that moved can be told apart in the text', () => {
  const words = wordsBeside(
    'Working in the open with people of every kind. Holding to account each of the partners. Learning as we go along together.',
    'Learning as we go along together. Holding to account each of the partners. Working in the open with people of every kind.',
  )
  expect(words).toContain('moved here, move 1:')
  expect(words).toContain('moved away, move 2:')
})
