import '#ui/guard.ts'
import * as fc from 'fast-check'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { attribute, byId, elementsIn, words } from '#test/html.ts'
import { CheckboxField } from './checkbox-field.tsx'
import { everyField } from './every-field.fixtures.tsx'
import { filled } from './form-state.ts'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const drawn = (page: VNode) => elementsIn(renderToString(page))

describe('what a person typed', () => {
  const attack = '"><script>alert(1)</script><textarea></textarea>'
  const typed = {
    name: attack,
    email: attack,
    code: attack,
    hopes: attack,
    needs: `\n\n  two breaks first\n${attack}`,
    part: 'care',
    interests: ['health', 'care'],
    nameShown: 'no',
    borough: 'care',
  }
  const page = everyField({
    values: typed,
    problems: [{ field: 'email', message: 'Enter an e-mail address' }],
  })
  const elements = drawn(page)

  test('is kept as it was typed, and never becomes markup', () => {
    expect(renderToString(page)).not.toContain('<script')
    for (const name of ['name', 'email', 'code'])
      expect(attribute(byId(elements, name), 'value')).toBe(attack)
    expect(words(byId(elements, 'hopes'))).toBe(attack)
    expect(words(byId(elements, 'needs'))).toBe(typed.needs)
  })

  test('is kept where it was chosen', () => {
    const chosen = elements
      .filter((element) => ['checked', 'selected'].some((name) => attribute(element, name) !== undefined))
      .map((element) => attribute(element, 'value'))
    expect(chosen).toEqual(['care', 'health', 'care', 'no', 'care'])
  })

  test('is kept when one box alone was ticked, which a browser sends as words', () => {
    const page = drawn(
      <CheckboxField
        form={filled({ agree: 'yes' })}
        name="agree"
        items={[{ value: 'yes', label: 'I agree' }]}
      />,
    )
    expect(attribute(byId(page, 'agree'), 'checked')).toBe('')
  })

  test('survives whatever it is', () => {
    const anything = fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\r]/.test(text))
    fc.assert(
      fc.property(anything, (text) => {
        const form = filled({ line: text, lines: text })
        const page = drawn(
          <>
            <TextField form={form} name="line" label="Line" />
            <TextArea form={form} name="lines" label="Lines" maxLength={10} />
          </>,
        )
        expect(attribute(byId(page, 'line'), 'value')).toBe(text)
        expect(words(byId(page, 'lines'))).toBe(text)
      }),
    )
  })
})
