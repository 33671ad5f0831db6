import '#ui/guard.ts'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { attribute, byId, elementsIn, words } from '#test/html.ts'
import { type Chrome, ChromeContext } from '#ui/layout/chrome.ts'
import { TypedBeforeRest } from '#ui/layout/typed-before.tsx'
import { everyField, names } from './every-field.fixtures.tsx'
import { FieldsetGroup } from './fieldset-group.tsx'
import { Form } from './form.tsx'
import { blank } from './form-state.ts'
import { HiddenField } from './hidden-field.tsx'
import { TextField } from './text-field.tsx'

const drawn = (page: VNode) => elementsIn(renderToString(page))

describe('a form', () => {
  const chrome: Chrome = {
    community: { name: 'South East London', shortName: 'SEL' },
    navigation: [],
    viewer: null,
    path: '/join',
    token: 'a-token',
    kept: null,
    development: false,
  }
  const within = (page: VNode) =>
    drawn(<ChromeContext.Provider value={chrome}>{page}</ChromeContext.Provider>)

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

  test('opens with what was typed there before, and with how things stood then, whatever changed since', () => {
    const values = { began: 'as it was', revision: '1', title: 'Typed', of: 'one' }
    const kept = {
      page: '/edit',
      action: '/edit?of=one',
      values,
      shown: new Set<string>(),
      hidden: new Set<string>(),
    }
    const opens = (action: string) =>
      drawn(
        <ChromeContext.Provider value={{ ...chrome, token: '', kept }}>
          <Form action={action}>
            <HiddenField name="began" value="as it is" />
            <HiddenField name="revision" value="2" />
            <TextField form={blank} name="title" label="Title" />
          </Form>
        </ChromeContext.Provider>,
      ).flatMap((element) => attribute(element, 'value') ?? [])
    expect(opens('/edit?of=one')).toEqual(['as it was', '1', 'Typed'])
    // The same form of something else.
    expect(opens('/edit?of=two')).not.toContain('Typed')
  })

  test('leaves at the end of the page what was typed and has no field; what it carries hidden is nobody’s word', () => {
    const values = { label: '2023-06', note: 'Typed', gone: 'Typed too' }
    const leaves = (label: string) => {
      const kept = { page: '/x', action: '/x', values, shown: new Set<string>(), hidden: new Set<string>() }
      const page = drawn(
        <ChromeContext.Provider value={{ ...chrome, kept }}>
          <Form action="/x">
            <HiddenField name="label" value={label} />
            <TextField form={blank} name="note" label="Note" />
          </Form>
          <TypedBeforeRest />
        </ChromeContext.Provider>,
      )
      return page.filter((element) => attribute(element, 'class') === 'cw-typed').map(words)
    }
    expect(leaves('2023-06')).toEqual(['Typed too'])
    expect(leaves('2023-07')).toEqual(['Typed', 'Typed too'])
  })

  test('that nobody has sent shows no problem', () => {
    const page = renderToString(everyField(blank))
    expect(page).not.toContain('error')
  })

  test('has no two elements of one id', () => {
    const ids = drawn(everyField({ values: {}, problems: names.map((field) => ({ field, message: 'x' })) }))
      .map((element) => attribute(element, 'id'))
      .filter((id) => id !== undefined)
    expect(ids).toEqual([...new Set(ids)])
  })

  test('names each control by a label', () => {
    const elements = drawn(everyField(blank))
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
    const elements = drawn(everyField(blank))
    expect(attribute(byId(elements, 'code'), 'autocomplete')).toBe('one-time-code')
    expect(attribute(byId(elements, 'code'), 'inputmode')).toBe('numeric')
    expect(attribute(byId(elements, 'email'), 'type')).toBe('email')
    const button = elements.find((element) => element.tagName === 'button')
    expect(attribute(button, 'data-prevent-double-click')).toBe('true')
  })

  test('groups fields that belong together under one legend', () => {
    const [fieldset, legend] = drawn(
      <FieldsetGroup legend="Address">
        <TextField form={blank} name="postcode" label="Postcode" width={10} />
      </FieldsetGroup>,
    )
    expect([fieldset?.tagName, words(legend)]).toEqual(['fieldset', 'Address'])
  })
})
