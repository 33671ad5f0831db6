import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { recordDecision } from '#modules/governance/index.ts'
import { inTransaction } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { findVersion } from './queries.ts'

const words = z.string()
const adoptionFile = z.object({
  framework: words,
  version: words,
  decision: z.object({
    title: words,
    scope: z.enum(['anyone', 'members']),
    question: words,
    options: z.array(z.object({ words, speaksFor: words, speaksAgainst: words })),
    involved: words,
    missing: words,
    decision: words,
    reasons: words,
    method: z.literal('consent'),
    decider: words,
    decidedOn: words,
    conditions: words,
    measures: words,
    riskOfDoing: words,
    riskOfNotDoing: words,
    reviewOn: words,
  }),
  dissents: z.array(
    z.object({
      naming: z.literal('role'),
      roleInWords: words,
      disagrees: words,
      predicts: words,
      conditions: words,
      supports: z.boolean(),
    }),
  ),
})

/** Plants the decision by which the story's wording of October 2022 came into force, with its dissent. */
export const plantAdoption: Seed = async ({ db }) => {
  const file: unknown = parse(await readFile(join(houseRoot, 'content', 'adoption.yaml'), 'utf8'))
  const { framework, version, decision, dissents } = adoptionFile.parse(file)
  const { id } = await findVersion(db, framework, version)
  const named = dissents.map((dissent) => ({ ...dissent, memberId: null }))
  await inTransaction(db, (tx) =>
    recordDecision(tx, {
      answers: { ...decision, supersedes: null, dissents: named },
      about: { kind: 'frameworks.version', id },
      by: null,
      at: new Date(`${decision.decidedOn}T16:00:00Z`),
    }),
  )
}
