import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { type Command, WrongUsage } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'

/** Deletes all answers and what belongs to their key, so that a house whose key is lost can begin anew. */
export async function forgetAnswers(db: Db, { at }: { at: Date }): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    await sql`lock table diversity.answer in share row exclusive mode`.execute(tx)
    const { numDeletedRows } = await tx.deleteFrom('diversity.answer').executeTakeFirst()
    await tx.deleteFrom('diversity.sealed').execute()
    await tx.deleteFrom('diversity.keyMark').execute()
    await recordAct(tx, { act: 'diversity.forget', by: null, on: { kind: 'house', id: 'answers' }, at })
    return Number(numDeletedRows)
  })
}

export const forgetCommand: Command = {
  name: 'diversity forget',
  usage: '--all',
  does: 'Deletes all answers to equality questions, for a house that has lost the key to them.',
  more: 'Without their key nobody can see, change or delete them any more. What was published stays.',
  flags: { all: { type: 'boolean' } },
  opens: 'database',
  async run({ house, flags, now, say }) {
    if (!flags.all) throw new WrongUsage('It cannot be taken back: say --all.')
    const count = await forgetAnswers(house.database.db, { at: now })
    say(`Deleted ${count} rows. Members can answer anew when the house is open.`)
    return 0
  },
}
