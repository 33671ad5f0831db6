import { z } from 'zod'
import { type Community, untold } from './community.ts'

const words = z.string().default('')
const list = z.array(z.string()).default([])
const fileEvent = z
  .object({
    date: z.string(),
    ends: words,
    where: words,
    title: z.string(),
    characteristic: words,
    lens: words,
    objective: words,
  })
  .strict()

/** The shape of a community's file, as content/community.yaml. A key that we do not know is a mistake. */
const communityFile = z
  .object({
    name: z.string(),
    short_name: z.string(),
    started: words,
    collaborative: words,
    place: words,
    key_ingredients: list,
    core_themes: z.array(z.object({ title: z.string(), points: list }).strict()).default([]),
    connected_issues: list,
    governance: z.object({ principles: list }).strict().default({ principles: [] }),
    success_measures: z
      .array(z.object({ id: z.string(), level: z.string(), text: z.string() }).strict())
      .default([]),
    programme: z
      .object({
        title: words,
        events: z.array(fileEvent).default([]),
        outputs: list,
        connect_five: z
          .object({
            title: words,
            about: words,
            rounds: z.array(z.object({ theme: z.string(), characteristic: words }).strict()).default([]),
          })
          .strict()
          .default({ title: '', about: '', rounds: [] }),
      })
      .strict()
      .default({ title: '', events: [], outputs: [], connect_five: { title: '', about: '', rounds: [] } }),
    ways_to_come_together: z.array(z.object({ title: z.string(), text: words }).strict()).default([]),
  })
  .strict()

/** What a community's file says, as the house keeps it. Throws zod's error where it has another shape. */
export function fromFile(file: unknown): Community {
  const read = communityFile.parse(file)
  return {
    ...untold,
    name: read.name,
    shortName: read.short_name,
    place: read.place,
    started: read.started,
    collaborative: read.collaborative,
    keyIngredients: read.key_ingredients,
    coreThemes: read.core_themes,
    connectedIssues: read.connected_issues,
    principles: read.governance.principles,
    successMeasures: read.success_measures,
    programme: {
      title: read.programme.title,
      events: read.programme.events,
      outputs: read.programme.outputs,
    },
    challenge: read.programme.connect_five,
    waysToComeTogether: read.ways_to_come_together,
  }
}
