import { z } from 'zod'
import { day, dayToWrite, line, lines, neededLine, prose } from './answers.ts'
import { defineBlock } from './block.ts'

export const identityBlock = defineBlock({
  slug: 'name-and-place',
  title: 'Name and place',
  about: 'What the community is called, where it is, and how people reach it.',
  fields: [
    { name: 'name', label: 'Name of the community' },
    { name: 'shortName', label: 'Short name', hint: 'It stands at the head of every page' },
    { name: 'lead', label: 'One sentence for the front page', kind: 'text', rows: 3 },
    { name: 'contact', label: 'E-mail address that people can write to', hint: 'Everybody can see it' },
    { name: 'place', label: 'Place (optional)' },
    { name: 'started', label: 'When it began (optional)', hint: 'For example, October 2021' },
    { name: 'collaborative', label: 'Name of the collaborative (optional)' },
  ],
  schema: z.object({
    name: neededLine('Name of the community', 'Enter the name of the community'),
    shortName: neededLine('Short name', 'Enter a short name', 40),
    lead: prose('The sentence for the front page', 400),
    contact: line('E-mail address', 254).refine(
      (address) => address === '' || z.email().safeParse(address).success,
      'Enter an e-mail address in the correct format, like name@example.com',
    ),
    place: line('Place', 100),
    started: day('When it began', { monthToo: true }),
    collaborative: line('Name of the collaborative'),
  }),
  take: ({ name, shortName, lead, contact, place, started, collaborative }) => ({
    name,
    shortName,
    lead,
    contact,
    place,
    started: dayToWrite(started),
    collaborative,
  }),
  put: (answers) => answers,
})

export const storyBlock = defineBlock({
  slug: 'story',
  title: 'Where we come from',
  about: 'The story of the community, in a few paragraphs.',
  fields: [
    {
      name: 'story',
      label: 'The story',
      kind: 'text',
      rows: 16,
      hint: 'An empty line begins a new paragraph. Two asterisks around words make them bold.',
    },
  ],
  schema: z.object({ story: prose('The story', 8000) }),
  take: ({ story }) => ({ story }),
  put: (answers) => answers,
})

export const ingredientsBlock = defineBlock({
  slug: 'key-ingredients',
  title: 'Key ingredients',
  about: 'What a joyful, connected and rewarding community is made of.',
  fields: [
    { name: 'keyIngredients', label: 'Key ingredients', kind: 'lines', rows: 8, hint: 'One on each line' },
  ],
  schema: z.object({ keyIngredients: lines('Key ingredients') }),
  take: ({ keyIngredients }) => ({ keyIngredients }),
  put: (answers) => answers,
})

export const themesBlock = defineBlock({
  slug: 'core-themes',
  title: 'Core themes and connected issues',
  about: 'The themes that the community found for its work, and the issues that they touch.',
  fields: [
    { name: 'connectedIssues', label: 'Connected issues', kind: 'lines', rows: 5, hint: 'One on each line' },
  ],
  repeated: {
    name: 'coreThemes',
    one: 'theme',
    fields: [
      { name: 'title', label: 'Theme' },
      { name: 'points', label: 'Its points', kind: 'lines', rows: 4, hint: 'One on each line' },
    ],
  },
  schema: z.object({
    connectedIssues: lines('Connected issues'),
    coreThemes: z
      .array(
        z.object({
          title: neededLine('Theme', 'Enter the theme, or remove it'),
          points: lines('Its points'),
        }),
      )
      .max(20, 'There can be 20 themes or less')
      .default([]),
  }),
  take: ({ connectedIssues, coreThemes }) => ({ connectedIssues, coreThemes }),
  put: (answers) => answers,
})

export const waysBlock = defineBlock({
  slug: 'ways-to-come-together',
  title: 'Ways to come together',
  about: 'How members meet, learn and are heard.',
  fields: [],
  repeated: {
    name: 'waysToComeTogether',
    one: 'way',
    fields: [
      { name: 'title', label: 'Name' },
      { name: 'text', label: 'What it is', kind: 'text', rows: 3 },
    ],
  },
  schema: z.object({
    waysToComeTogether: z
      .array(
        z.object({
          title: neededLine('Name', 'Enter a name, or remove this way'),
          text: prose('What it is', 1000),
        }),
      )
      .max(20, 'There can be 20 ways or less')
      .default([]),
  }),
  take: ({ waysToComeTogether }) => ({ waysToComeTogether }),
  put: (answers) => answers,
})
