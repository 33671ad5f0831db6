import { basename } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Rules, usualRules } from '#maths/matching/index.ts'
import { readWords, wrong } from './table.ts'

const usual = usualRules.weights
const points = (standard: number) => z.int().min(0).max(1_000).default(standard)

/** The rules as an organiser writes them; whatever is not there is as usual. */
const rulesFile = z.strictObject({
  weights: z
    .strictObject({
      part: points(usual.part),
      place: points(usual.place),
      profession: points(usual.profession),
      seniority: points(usual.seniority),
      lived: points(usual.lived),
      interests: points(usual.interests),
      most_interests: points(usual.mostInterests),
      owed: points(usual.owed),
    })
    .prefault({}),
  organisations_differ: z.boolean().default(usualRules.organisationsDiffer),
  parts_differ: z.boolean().default(usualRules.partsDiffer),
  owed_first: z.boolean().default(usualRules.owedFirst),
  across_first: z.boolean().default(usualRules.acrossFirst),
})

/** Reads a file of rules (YAML or JSON), or says which key of it is not one, and which there are. */
export async function readRules(path: string | undefined): Promise<Rules> {
  if (path === undefined) return usualRules
  const read = rulesFile.safeParse(parseYaml(basename(path), await readWords(path)) ?? {})
  if (!read.success) throw wrong(basename(path), read.error.issues.map(inWords))
  const { weights, ...rules } = read.data
  const { most_interests: mostInterests, ...rest } = weights
  return {
    weights: { ...rest, mostInterests },
    organisationsDiffer: rules.organisations_differ,
    partsDiffer: rules.parts_differ,
    owedFirst: rules.owed_first,
    acrossFirst: rules.across_first,
  }
}

function parseYaml(file: string, words: string): unknown {
  try {
    return parse(words.replace(/^\ufeff/, ''))
  } catch (error) {
    throw wrong(file, [`it is no YAML: ${error instanceof Error ? error.message : error}`])
  }
}

const keys = Object.keys(rulesFile.shape).join(', ')
const weightKeys = Object.keys(usual)
  .map((key) => (key === 'mostInterests' ? 'most_interests' : key))
  .join(', ')

function inWords(issue: z.core.$ZodIssue): string {
  const isWeight = issue.path[0] === 'weights'
  if (issue.code === 'unrecognized_keys')
    return `key ${[...issue.path, issue.keys[0]].join('.')}: there is no such rule. ${isWeight ? `Weights are ${weightKeys}` : `There are ${keys}`}.`
  const where = issue.path.length === 0 ? 'at its top' : `key ${issue.path.join('.')}`
  if (isWeight && issue.path.length > 1) return `${where}: write a whole number from 0 to 1,000.`
  return issue.path.length === 1 && !isWeight
    ? `${where}: write true or false.`
    : `${where}: write keys with values: ${keys}.`
}
