import { expect, test } from 'vitest'
import { Action, Code, Letter, renderLetter } from './letter.tsx'

const { html, text } = renderLetter(
  <Letter title="Come in" from="The community" why="You asked.">
    <p>
      Type this <strong>code</strong> & {'<b>nothing</b>'} else:
    </p>
    <Code>123456</Code>
    <ul>
      <li>one</li>
      <li>two</li>
    </ul>
    <Action href="https://leaders.example.org/in">Come in</Action>
  </Letter>,
)

test('a letter says the same in plain text as it does drawn, with its link written out', () => {
  expect(text).toBe(
    [
      'Come in',
      'Type this code & <b>nothing</b> else:',
      '123456',
      '- one\n- two',
      'Come in:\nhttps://leaders.example.org/in',
      'The community',
      'You asked.\n',
    ].join('\n\n'),
  )
})

test('a letter needs nothing from elsewhere, runs nothing, and shows what people wrote as words', () => {
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en">/)
  expect(html).not.toMatch(/<script|<img|<link|url\(|@import|@font-face/)
  expect(html).toContain('&lt;b>nothing&lt;/b>')
})
