import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Wording } from './wording.tsx'

const shown = (text: string) => renderToString(<Wording text={text} />)

test('a reader sees the phrase that the authors emphasised', () => {
  expect(shown('Using the **power of stories** to connect')).toBe(
    'Using the <strong>power of stories</strong> to connect',
  )
})

test('two phrases of one sentence are each emphasised, at its ends too', () => {
  expect(shown('**Role modelling** and **being**')).toBe(
    '<strong>Role modelling</strong> and <strong>being</strong>',
  )
})

test('asterisks without a partner are shown as they stand', () => {
  for (const text of ['2 ** 3', 'a ** b ** c', '**', '****', 'open **end', '*one*'])
    expect(shown(text)).toBe(text)
})

test('what looks like a page’s code is shown, never obeyed', () => {
  expect(shown('**<script>alert(1)</script>** & <b>')).toBe(
    '<strong>&lt;script>alert(1)&lt;/script></strong> &amp; &lt;b>',
  )
})

test('a long row of asterisks does not hold up the house', () => {
  shown('*'.repeat(20_000) + ' a'.repeat(20_000))
  shown('**a'.repeat(10_000))
})
