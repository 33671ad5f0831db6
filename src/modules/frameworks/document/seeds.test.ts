import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFramework } from '../file/read-framework.ts'
import type { Characteristic, Framework } from '../framework.ts'
import { readDocument } from './read-document.ts'

const content = new URL('../../../../content/', import.meta.url)
const sources = readdirSync(new URL('seeds/', content)).toSorted()
const read = (number: string) => {
  const name = sources.find((name) => name.startsWith(number)) ?? ''
  return readDocument(readFileSync(new URL(`seeds/${name}`, content), 'utf8'))
}
const shipped = (name: string): Framework => {
  const reading = readFramework(readFileSync(new URL(`frameworks/${name}.yaml`, content), 'utf8'), 'yaml')
  if (!reading.ok) throw new Error(reading.problems[0]?.message)
  return reading.framework
}

/**
 * Each field of each characteristic on a line of its own, so that a difference names itself. Ids are ours.
 */
const fieldsOf = (characteristics: Characteristic[]) =>
  characteristics.flatMap(({ title, summary, intro, lenses, behaviours }, c) => [
    `${c} title: ${title}`,
    ...(summary === undefined ? [] : [`${c} summary: ${summary}`]),
    ...(intro === undefined ? [] : [`${c} intro: ${intro}`]),
    ...(lenses ?? []).map((lens) => `${c} lens: ${lens}`),
    ...behaviours.map(({ text, title }, b) => `${c}.${b} ${title ?? ''}: ${text}`),
  ])

// The document has capitals, "COMMUNITY/ HOLISTIC" and, where a hyphen was lost in it, "costeffective".
const folded = (all: Characteristic[]) =>
  fieldsOf(all).map((field) =>
    field.toLowerCase().replaceAll(' /', '/').replace('cost-effective', 'costeffective'),
  )

describe('the source documents of the first community read as an editor wrote them down by hand', () => {
  test('001: the five characteristics of 2022, all 59 fields', () => {
    const { draft } = read('001')
    const expected = shipped('sel-2022')
    expect(draft.title).toBe(expected.title)
    expect(fieldsOf(draft.characteristics)).toEqual(fieldsOf(expected.characteristics))
    expect(fieldsOf(draft.characteristics)).toHaveLength(59)
  })

  test('002: the five characteristics of 2021, from among the slides around them', () => {
    const { draft } = read('002')
    expect(fieldsOf(draft.characteristics)).toEqual(fieldsOf(shipped('sel-2021').characteristics))
  })

  test('000: the wording after, the wording before, and what four members said', () => {
    const { draft } = read('000')
    const expected = shipped('sel-2022-06-collaboration-draft')
    expect(draft.title).toBe(expected.title)
    expect(draft.asked).toBe(expected.asked)
    expect(draft.feedback).toEqual(expected.feedback)
    expect(fieldsOf(draft.characteristics)).toEqual(fieldsOf(expected.characteristics))
    const before = shipped('sel-2021').characteristics.filter(({ id }) => id === 'collaboration')
    expect(fieldsOf(draft.before)).toEqual(fieldsOf(before))
  })

  test('003: the top tips; the fourth group has no name in the document', () => {
    const { draft } = read('003')
    const expected = shipped('whole-systems-top-tips')
    const named = fieldsOf(expected.characteristics).map((field) =>
      field.replace(/^3 title: .*/, '3 title: null'),
    )
    expect(draft.title).toBe(expected.title)
    expect(fieldsOf(draft.characteristics)).toEqual(named)
  })

  test('004: thirteen behaviours with their titles, in three groups', () => {
    const { draft, notes } = read('004')
    const expected = shipped('nw-behaviours')
    expect(draft.title?.toLowerCase()).toBe(expected.title.toLowerCase())
    expect(folded(draft.characteristics)).toEqual(folded(expected.characteristics))
    expect(notes).toContain('Some titles are in capitals, as in the document.')
  })
})
