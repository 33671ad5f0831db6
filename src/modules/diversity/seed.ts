import { sql } from 'kysely'
import type { Seed } from '#platform/module.ts'
import { openRound } from './open-round.ts'
import { listQuestionFiles, standardVersion } from './question-files.ts'

/** Plants the questions that come with the house, so that members can answer them from the first day. */
export const plantQuestions: Seed = async ({ db, config, now }) => {
  const files = await listQuestionFiles(config)
  const sets = files.flatMap(({ reading }) => (reading.ok ? [reading.set] : []))
  const set = sets.find(({ version }) => version === standardVersion)
  if (!set) throw new Error('The equality questions of this release are not there')
  // In the seed's own transaction, whose lock lets nobody else begin a round.
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) as number from diversity.round`.execute(db)
  await openRound(db, { set, seen: rows[0]?.number ?? 0, by: null, at: now })
}
