import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { day, dayToWrite, line, lines, neededLine, prose } from './answers.ts'
import { defineBlock } from './block.ts'
import type { SuccessMeasure } from './community.ts'

export const measuresBlock = defineBlock({
  slug: 'success-measures',
  title: 'Success measures',
  about: 'What success would look like, and how far it reaches. Measures of one level stand together.',
  fields: [],
  repeated: {
    name: 'successMeasures',
    one: 'measure',
    fields: [
      { name: 'id', label: '', kind: 'hidden' },
      {
        name: 'level',
        label: 'Level',
        kind: 'known-line',
        hint: 'How far it reaches. The levels in use are offered as you type',
      },
      { name: 'text', label: 'What success would look like', kind: 'text', rows: 2 },
    ],
  },
  schema: z.object({
    successMeasures: z
      .array(
        z.object({
          // Nobody types it, so nobody could mend it: one that is odd is replaced by an own one below.
          id: z.string().default(''),
          level: neededLine('Level', 'Enter the level that it reaches'),
          text: prose('What success would look like', 500).pipe(
            z.string().min(1, 'Enter what success would look like, or remove the measure'),
          ),
        }),
      )
      .max(40, 'There can be 40 measures or less')
      .default([]),
  }),
  take: ({ successMeasures }) => ({ successMeasures }),
  put: ({ successMeasures }) => ({ successMeasures: withOwnIds(withSameLevels(successMeasures)) }),
})

/** Writes a level everywhere as where it stands first: a slip of a capital or a full stop makes no level of its own. */
function withSameLevels(measures: readonly SuccessMeasure[]): SuccessMeasure[] {
  const first = new Map<string, string>()
  return measures.map((measure) => {
    const heard = measure.level
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const level = first.get(heard) ?? measure.level
    first.set(heard, level)
    return { ...measure, level }
  })
}

/** Gives an id of its own to each measure that has none, or one that another has. */
function withOwnIds(measures: readonly SuccessMeasure[]): SuccessMeasure[] {
  const taken = new Set<string>()
  return measures.map((measure) => {
    const isOwn = /^[a-z][a-z0-9-]{0,59}$/.test(measure.id) && !taken.has(measure.id)
    const id = isOwn ? measure.id : `measure-${randomUUID().slice(0, 8)}`
    taken.add(id)
    return { ...measure, id }
  })
}

const keyOfCharacteristic = line('Characteristic', 60)

export const programmeBlock = defineBlock({
  slug: 'programme',
  title: 'Programme',
  about: 'The events of the year, and what they lead to.',
  fields: [
    { name: 'title', label: 'Title of the programme' },
    { name: 'outputs', label: 'What it leads to', kind: 'lines', rows: 5, hint: 'One on each line' },
  ],
  repeated: {
    name: 'events',
    one: 'event',
    fields: [
      { name: 'title', label: 'Title' },
      { name: 'date', label: 'Date', hint: 'For example, 3 May 2022' },
      { name: 'ends', label: 'Last day, if it takes several (optional)' },
      { name: 'where', label: 'Where (optional)' },
      { name: 'characteristic', label: 'Characteristic that it is about (optional)', kind: 'characteristic' },
      { name: 'lens', label: 'Leadership lens (optional)', kind: 'text', rows: 3 },
      { name: 'objective', label: 'Objective (optional)', kind: 'text', rows: 3 },
    ],
  },
  schema: z.object({
    title: line('Title of the programme'),
    outputs: lines('What it leads to'),
    events: z
      .array(
        z
          .object({
            title: neededLine('Title', 'Enter the event’s title, or remove the event'),
            date: day('Date', { needed: 'Enter the date of the event' }),
            ends: day('Last day'),
            where: line('Where', 100),
            characteristic: keyOfCharacteristic,
            lens: prose('Leadership lens', 1000),
            objective: prose('Objective', 1000),
          })
          .refine(({ date, ends }) => ends === '' || ends >= date, {
            path: ['ends'],
            error: 'Last day must be the same as or after the date',
          }),
      )
      .max(60, 'There can be 60 events or less')
      .default([]),
  }),
  take: ({ programme: { title, outputs, events } }) => ({
    title,
    outputs,
    events: events.map((event) => ({
      ...event,
      date: dayToWrite(event.date),
      ends: dayToWrite(event.ends),
    })),
  }),
  put: (programme) => ({
    programme: { ...programme, events: programme.events.toSorted((a, b) => a.date.localeCompare(b.date)) },
  }),
})

export const challengeBlock = defineBlock({
  slug: 'challenge',
  title: 'Community challenge',
  about: 'The conversations between the events, and their themes.',
  fields: [
    { name: 'title', label: 'Title' },
    { name: 'about', label: 'What it is', kind: 'text', rows: 7 },
  ],
  repeated: {
    name: 'rounds',
    one: 'round',
    fields: [
      { name: 'theme', label: 'Theme' },
      { name: 'characteristic', label: 'Characteristic that it is about (optional)', kind: 'characteristic' },
    ],
  },
  schema: z.object({
    title: line('Title'),
    about: prose('What it is'),
    rounds: z
      .array(
        z.object({
          theme: neededLine('Theme', 'Enter the theme, or remove the round'),
          characteristic: keyOfCharacteristic,
        }),
      )
      .max(20, 'There can be 20 rounds or less')
      .default([]),
  }),
  take: ({ challenge }) => challenge,
  put: (challenge) => ({ challenge }),
})

export const principlesBlock = defineBlock({
  slug: 'principles',
  title: 'Principles',
  about: 'The rules that the community gives itself for its development.',
  fields: [{ name: 'principles', label: 'Principles', kind: 'lines', rows: 8, hint: 'One on each line' }],
  schema: z.object({ principles: lines('Principles', { most: 500 }) }),
  take: ({ principles }) => ({ principles }),
  put: (answers) => answers,
})
