import { z } from 'zod'
import { type Form, readForm } from '#platform/form.ts'
import type { Body } from '#platform/route.ts'
import { gather, type Taken, toValues, type Values } from './answers.ts'
import type { Community } from './community.ts'

/** How a field is asked. */
export type Field = {
  name: string
  label: string
  hint?: string
  /**
   * One line, one line of those in use elsewhere in the form, a text, a list with one entry a line, a characteristic
   * from a list, or nothing that people see.
   */
  kind?: 'line' | 'known-line' | 'text' | 'lines' | 'characteristic' | 'hidden'
  rows?: number
}

/** Fields that repeat, as for each event. */
export type Repeated = { name: string; one: string; fields: readonly Field[] }

/** A part of what the community says about itself that is edited on one form. */
export type Block = {
  slug: string
  title: string
  about: string
  fields: readonly Field[]
  repeated?: Repeated
  /** What the form shows of a community. */
  values(community: Community): Values
  /** Reads a form that was sent, into a change of the community. */
  read(body: Body): Form<(community: Community) => Community>
}

type BlockParts<S extends z.ZodType> = Omit<Block, 'values' | 'read'> & {
  schema: S
  take(community: Community): Taken
  put(answers: z.output<S>): Partial<Community>
}

/** Puts a block together from what it asks, how its answers are read, and where they belong. */
export function defineBlock<S extends z.ZodType>({ schema, take, put, ...block }: BlockParts<S>): Block {
  // readForm gives a schema the form's words, and nothing else.
  const whole = z.preprocess((values) => gather(values as Body, block.repeated?.name), schema)
  return {
    ...block,
    values: (community) => toValues(take(community)),
    read(body) {
      const form = readForm(whole, body)
      if (!form.ok) return form
      // What the whole puts out is what the schema puts out, which the compiler cannot tell of a generic one.
      const change = put(form.answers as z.output<S>)
      return { ok: true, state: form.state, answers: (community) => ({ ...community, ...change }) }
    },
  }
}

/** One field whose words differ between two states of a block: what it is called, and both. */
export type FieldChange = { name: string; label: string; before: string; after: string }

/** What changed in a block, field by field, in the order of its form. */
export function listChanges(block: Block, before: Community, after: Community): FieldChange[] {
  const [was, is] = [block.values(before), block.values(after)]
  return [...new Set([...Object.keys(is), ...Object.keys(was)])]
    .map((name) => ({
      name,
      label: labelOf(block, name),
      before: was[name] ?? '',
      after: is[name] ?? '',
    }))
    .filter((change) => change.before !== change.after && change.label !== '')
}

/** "Name", or "Event 3, title". Empty for what people do not see. */
function labelOf({ fields, repeated }: Block, name: string): string {
  const [list, at, inRow] = name.split('.')
  const field = at === undefined ? fields.find((one) => one.name === list) : rowFieldOf(repeated, inRow)
  if (!field || field.kind === 'hidden') return ''
  if (at === undefined || !repeated) return field.label
  const label = field.label.charAt(0).toLowerCase() + field.label.slice(1)
  return `${repeated.one.charAt(0).toUpperCase()}${repeated.one.slice(1)} ${Number(at) + 1}, ${label}`
}

const rowFieldOf = (repeated: Repeated | undefined, name: string | undefined) =>
  repeated?.fields.find((one) => one.name === name)
