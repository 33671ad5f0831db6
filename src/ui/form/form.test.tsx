import '#ui/guard.ts'
import * as fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { type Chrome, ChromeContext } from '#ui/layout/chrome.ts'
import { CheckboxField } from './checkbox-field.tsx'
import { CodeField } from './code-field.tsx'
import { EmailField } from './email-field.tsx'
import { FieldsetGroup } from './fieldset-group.tsx'
import { FileField } from './file-field.tsx'
import { Form } from './form.tsx'
import { blank, type FormState, filled } from './form-state.ts'
import { HiddenField } from './hidden-field.tsx'
import { Problems } from './problems.tsx'
import { RadioField } from './radio-field.tsx'
import { SelectField } from './select-field.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { YesNo } from './yes-no.tsx'

type Element = DefaultTreeAdapterTypes.Element

/** Every element of what a browser would make of a page, in order. */
function elementsOf(page: VNode): Element[] {
  const inside = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node.childNodes)] : []))
  return inside(parseFragment(renderToString(page)).childNodes)
}

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((attr) => attr.name === name)?.value

const words = (element: Element | undefined): string =>
  (element?.childNodes ?? [])
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? words(node) : ''))
    .join('')

const byId = (elements: Element[], id: string) => elements.find((element) => attribute(element, 'id') === id)

const items = [
  { value: 'health', label: 'Health' },
  { value: 'care', label: 'Care' },
]

const everyField = (form: FormState) => (
  <Form action="/join">
    <Problems form={form} />
    <TextField
      form={form}
      name="name"
      label="Your name"
      autocomplete="name"
      hint="As you like to be called"
    />
    <EmailField form={form} name="email" label="E-mail address" />
    <CodeField form={form} name="code" label="Code" />
    <TextArea form={form} name="hopes" label="What do you hope for?" maxLength={500} />
    <TextArea form={form} name="needs" label="What do you need?" />
    <RadioField form={form} name="part" legend="Which part are you from?" items={items} />
    <CheckboxField form={form} name="interests" legend="What interests you?" items={items} />
    <YesNo form={form} name="nameShown" legend="Can other people see your name?" />
    <SelectField form={form} name="borough" label="Borough" items={items} />
    <FileField form={form} name="photo" label="Photo" />
    <SubmitButton>Send</SubmitButton>
  </Form>
)

const names = [
  'name',
  'email',
  'code',
  'hopes',
  'needs',
  'part',
  'interests',
  'nameShown',
  'borough',
  'photo',
] as const

describe('a person who has something to mend', () => {
  const problems = names.map((field) => ({ field, message: `Mend ${field} <b>here</b>` }))
  const elements = elementsOf(everyField({ values: {}, problems }))

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
    const page = elementsOf(everyField(form))
    expect(words(byId(page, 'name-error'))).toBe('Error: Enter a name')
    expect(page.filter((element) => attribute(element, 'href') === '#name')).toHaveLength(2)
  })

  test('is led to the list of boxes by a problem with one of them', () => {
    const form = {
      values: { interests: ['x'] },
      problems: [{ field: 'interests.0', message: 'Select again' }],
    }
    const page = elementsOf(everyField(form))
    expect(words(page.find((element) => attribute(element, 'href') === '#interests'))).toBe('Select again')
    expect(words(byId(page, 'interests-error'))).toBe('Error: Select again')
  })

  test('is told what is wrong with the form as a whole, without a link that leads nowhere', () => {
    const form = { values: {}, problems: [{ field: 'form', message: 'This form has expired' }] }
    const page = elementsOf(<Problems form={form} />)
    expect(page.some((element) => element.tagName === 'a')).toBe(false)
    expect(words(page[0])).toContain('This form has expired')
  })
})

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
  const elements = elementsOf(page)

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
    const page = elementsOf(
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
        const page = elementsOf(
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

describe('a form', () => {
  const chrome: Chrome = {
    community: { name: 'South East London', shortName: 'SEL' },
    navigation: [],
    viewer: null,
    path: '/join',
    token: 'a-token',
    development: false,
  }
  const within = (page: VNode) =>
    elementsOf(<ChromeContext.Provider value={chrome}>{page}</ChromeContext.Provider>)

  test('carries the token before anything else', () => {
    const [form, first] = within(
      <Form action="/upload" enctype="multipart/form-data">
        <HiddenField name="version" value="3" />
      </Form>,
    )
    expect(form?.attrs.map(({ name, value }) => [name, value])).toEqual([
      ['enctype', 'multipart/form-data'],
      ['method', 'post'],
      ['action', '/upload'],
      ['novalidate', ''],
    ])
    expect([attribute(first, 'type'), attribute(first, 'name'), attribute(first, 'value')]).toEqual([
      'hidden',
      'token',
      'a-token',
    ])
  })

  test('that only asks carries no token, which would stand in the address', () => {
    const page = within(
      <Form action="/search" method="get">
        <TextField form={blank} name="q" label="Search" />
      </Form>,
    )
    expect(page.some((element) => attribute(element, 'name') === 'token')).toBe(false)
  })

  test('that nobody has sent shows no problem', () => {
    const page = renderToString(everyField(blank))
    expect(page).not.toContain('error')
  })

  test('has no two elements of one id', () => {
    const ids = elementsOf(
      everyField({ values: {}, problems: names.map((field) => ({ field, message: 'x' })) }),
    )
      .map((element) => attribute(element, 'id'))
      .filter((id) => id !== undefined)
    expect(ids).toEqual([...new Set(ids)])
  })

  test('names each control by a label', () => {
    const elements = elementsOf(everyField(blank))
    const labelled = elements
      .filter((element) => element.tagName === 'label')
      .map((label) => attribute(label, 'for'))
    const controls = elements.filter(
      (element) =>
        ['input', 'select', 'textarea'].includes(element.tagName) && attribute(element, 'type') !== 'hidden',
    )
    expect(controls.map((control) => attribute(control, 'id'))).toEqual(labelled)
  })

  test('helps phones to fill in codes and addresses, and takes a press once', () => {
    const elements = elementsOf(everyField(blank))
    expect(attribute(byId(elements, 'code'), 'autocomplete')).toBe('one-time-code')
    expect(attribute(byId(elements, 'code'), 'inputmode')).toBe('numeric')
    expect(attribute(byId(elements, 'email'), 'type')).toBe('email')
    const button = elements.find((element) => element.tagName === 'button')
    expect(attribute(button, 'data-prevent-double-click')).toBe('true')
  })

  test('groups fields that belong together under one legend', () => {
    const [fieldset, legend] = elementsOf(
      <FieldsetGroup legend="Address">
        <TextField form={blank} name="postcode" label="Postcode" width={10} />
      </FieldsetGroup>,
    )
    expect([fieldset?.tagName, words(legend)]).toEqual(['fieldset', 'Address'])
  })
})
