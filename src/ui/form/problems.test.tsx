import '#ui/guard.ts'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { attribute, byId, elementsIn, words } from '#test/html.ts'
import { everyField, names } from './every-field.fixtures.tsx'
import { Problems } from './problems.tsx'

const drawn = (page: VNode) => elementsIn(renderToString(page))

describe('a person who has something to mend', () => {
  const problems = names.map((field) => ({ field, message: `Mend ${field} <b>here</b>` }))
  const elements = drawn(everyField({ values: {}, problems }))

  test.each(names)('is told at %s, and led there from the summary to a control that is there', (name) => {
    const link = elements.find((element) => attribute(element, 'href') === `#${name}`)
    expect(words(link)).toBe(`Mend ${name} <b>here</b>`)

    const control = byId(elements, name)
    expect(['input', 'select', 'textarea']).toContain(control?.tagName)
    expect(attribute(control, 'name')).toBe(name)

    expect(words(byId(elements, `${name}-error`))).toBe(`Error: Mend ${name} <b>here</b>`)
    const described = elements.filter((element) =>
      attribute(element, 'aria-describedby')?.split(' ').includes(`${name}-error`),
    )
    expect(described).toHaveLength(1)
  })

  test('reads first that there is a problem', () => {
    expect(words(elements.find((element) => element.tagName === 'h2'))).toBe('There is a problem')
  })

  test('finds one message at a field where two things are wrong, and both in the summary', () => {
    const form = {
      values: {},
      problems: ['Enter a name', 'Name must be short'].map((message) => ({ field: 'name', message })),
    }
    const page = drawn(everyField(form))
    expect(words(byId(page, 'name-error'))).toBe('Error: Enter a name')
    expect(page.filter((element) => attribute(element, 'href') === '#name')).toHaveLength(2)
  })

  test('is led to the list of boxes by a problem with one of them', () => {
    const form = {
      values: { interests: ['x'] },
      problems: [{ field: 'interests.0', message: 'Select again' }],
    }
    const page = drawn(everyField(form))
    expect(words(page.find((element) => attribute(element, 'href') === '#interests'))).toBe('Select again')
    expect(words(byId(page, 'interests-error'))).toBe('Error: Select again')
  })

  test('is told what is wrong with the form as a whole, without a link that leads nowhere', () => {
    const form = { values: {}, problems: [{ field: 'form', message: 'This form has expired' }] }
    const page = drawn(<Problems form={form} />)
    expect(page.some((element) => element.tagName === 'a')).toBe(false)
    expect(words(page[0])).toContain('This form has expired')
  })
})
