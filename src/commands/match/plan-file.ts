import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import type { GroupPlan, Plan } from '#maths/matching/index.ts'
import { OperatorError } from '#platform/errors.ts'
import { wrong } from './table.ts'

const ids = z.array(z.string())
const figures = {
  matched: z.number(),
  value: z.number(),
  bound: z.number(),
  gap: z.number(),
  proved: z.boolean(),
  mostMatched: z.boolean(),
  seed: z.string(),
  digest: z.string(),
}
/** In the file the kind of a reason stands beside its words, and what it counts beside both. */
const unmatched = z.array(
  // The words of the reason stand there for people; its kind and figures are what is checked.
  z.looseObject({ id: z.string(), kind: z.string() }).transform(({ id, ...why }) => ({ id, why })),
)
const prices = { scale: z.number(), prices: z.array(z.number()) }

const pairsRound = z.object({
  pairs: z.array(z.tuple([z.string(), z.string()])),
  trios: z.array(z.tuple([z.string(), z.string(), z.string()])),
  unmatched,
  ...figures,
  certificate: z.object({
    ...prices,
    bands: z.object({ matched: z.number(), owed: z.number(), across: z.number() }),
    oddSets: z.array(z.object({ members: ids, price: z.number() })),
    hubs: ids,
  }),
})
const groupsRound = z.object({
  groups: z.array(ids),
  unmatched,
  ...figures,
  certificate: z.object({ ...prices, inThrees: z.number() }),
})

/** How people are put together: two and two, with a trio where the number is odd, or in fours. */
export const groupings = ['2', 'trio-if-odd', '4'] as const
export type Grouping = (typeof groupings)[number]

const planFile = z.object({
  group: z.enum(groupings).default('2'),
  rounds: z.array(z.union([pairsRound, groupsRound])).min(1),
})
export type PlanFile = { group: Grouping; rounds: (Plan | GroupPlan)[] }

/** Reads what a match wrote, or says where it is not that. */
export function readPlanFile(file: string, words: string): PlanFile {
  const read = planFile.safeParse(parseJson(file, words))
  // The checker reads every reason anew, and refuses those that it does not know.
  if (read.success) return read.data as PlanFile
  const { path = [] } = read.error.issues[0] ?? {}
  throw wrong(file, [`at ${path.join('.') || 'its top'}: it is no plan that “commonweal match” wrote.`])
}

function parseJson(file: string, words: string): unknown {
  try {
    return JSON.parse(words.replace(/^\ufeff/, ''))
  } catch (error) {
    throw wrong(file, [`it is no JSON: ${error instanceof Error ? error.message : error}`])
  }
}

const cannotWrite = (path: string, why: string) =>
  new OperatorError(
    'CW-MATCH-3',
    `${path} cannot be written (${why})`,
    'Name a file in a folder where you may write.',
  )

/** Refuses a file that could not be written, before hours of work go into it. */
export async function refuseUnlessWritable(path: string): Promise<void> {
  const folder = dirname(resolve(path))
  await access(folder, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw cannotWrite(path, `${error.code}`)
  })
  const standing = await stat(path).catch(() => null)
  if (standing?.isDirectory()) throw cannotWrite(path, 'it is a folder')
}

/** Writes the whole file or nothing. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.${randomUUID()}.part`
  try {
    await writeFile(part, text)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    // What writeFile and rename throw carries a code.
    throw cannotWrite(path, `${(error as NodeJS.ErrnoException).code}`)
  }
}
