import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type DifferencePiece, DifferenceText } from './difference-text.tsx'

const wordsOf = (pieces: readonly DifferencePiece[]) =>
  renderToString(<DifferenceText pieces={pieces} />).replace(/<[^>]*>/g, '')

test('somebody who looks for a paragraph that was parted sees where, and hears it', () => {
  const parted = [
    { kind: 'kept', text: 'one' },
    { kind: 'removed', text: ' ' },
    { kind: 'added', text: '\n\n' },
    { kind: 'kept', text: 'two' },
  ] as const
  expect(wordsOf(parted)).toBe('one  (paragraph break added)¶\n\ntwo')
  const html = renderToString(<DifferenceText pieces={parted} />)
  expect(html.match(/<(ins|del)/g)).toHaveLength(1)

  const joined = [{ kind: 'removed', text: '\n' }] as const
  expect(wordsOf(joined)).toBe(' (line break removed)¶ ')
})

test('where several stretches moved, each has a number at both its ends', () => {
  const first = [
    { kind: 'moved-from', text: 'here', move: 1 },
    { kind: 'kept', text: ' and ' },
    { kind: 'moved-to', text: 'here', move: 1 },
  ] as const
  expect(wordsOf(first)).toBe('moved away: here (end of moved) and moved here: here (end of moved)')
  const both = wordsOf([...first, { kind: 'moved-to', text: 'there', move: 2 }])
  expect(both).toContain('moved away, move 1: 1here')
  expect(both).toContain('moved here, move 1: 1here')
  expect(both).toContain('moved here, move 2: 2there')
})

test('words of different looks that moved together bear one mark', () => {
  const pieces = [
    { kind: 'moved-to', text: ' to build ', move: 1 },
    { kind: 'moved-to', text: 'trust', emphasis: true, move: 1 },
    { kind: 'moved-to', text: ' widely ', move: 1 },
  ] as const
  expect(wordsOf(pieces)).toBe(' moved here: to build trust widely (end of moved) ')
  const html = renderToString(<DifferenceText pieces={pieces} />)
  expect(html).toContain('to build <strong>trust</strong> widely')
})
