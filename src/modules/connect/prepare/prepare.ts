import { sql } from 'kysely'
import type { Community } from '#modules/community/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { newToken } from '#platform/secret.ts'
import { firstFree, slugOf } from '#platform/slug.ts'
import { addDays } from '../next-step.ts'
import { usualPrompts } from '../prompts.ts'
import { communityRules } from '../rules.ts'
import type { Preparing } from './form.ts'

type Ask = { answers: Preparing; challenge: Community['challenge']; by: string; at: Date }

/**
 * Prepares a campaign: its rounds with their days, the themes of the community's challenge and prompts for each. Nobody
 * but organisers sees it before it is opened. Returns the word of its address.
 */
export function prepare(db: Db, { answers, challenge, by, at }: Ask): Promise<string> {
  return db.transaction().execute(async (tx) => {
    // Two who prepare one of the same name at once get two addresses.
    await sql`select pg_advisory_xact_lock(hashtext('connect.prepare'))`.execute(tx)
    const { title, about } = answers
    const slug = await freeSlug(tx, title)
    const { id } = await tx
      .insertInto('connect.campaign')
      .values({
        slug,
        title,
        about,
        rules: JSON.stringify(communityRules),
        seed: newToken().slice(0, 12),
        madeBy: by,
        madeAt: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const rounds = layRounds(answers, challenge)
    await tx
      .insertInto('connect.round')
      .values(rounds.map((round) => ({ ...round, campaignId: id })))
      .execute()
    await recordAct(tx, { act: 'connect.prepare', by, on: { kind: 'campaign', id: slug }, at })
    return slug
  })
}

type Laid = {
  number: number
  theme: string
  characteristic: string
  prompts: string[]
  beginsOn: Day
  endsOn: Day
}

/** The rounds one after the other: each ends on the day before the next begins. */
export function layRounds(
  { rounds, beginsOn, daysBetween }: Pick<Preparing, 'rounds' | 'beginsOn' | 'daysBetween'>,
  challenge: Pick<Community['challenge'], 'rounds'>,
): Laid[] {
  return Array.from({ length: rounds }, (_, index) => {
    const { theme, characteristic } = challenge.rounds[index] ?? { theme: '', characteristic: '' }
    const begins = addDays(beginsOn, index * daysBetween)
    return {
      number: index + 1,
      theme: theme || `Round ${index + 1}`,
      characteristic,
      prompts: [...(usualPrompts[characteristic] ?? [])],
      beginsOn: begins,
      endsOn: addDays(begins, daysBetween - 1),
    }
  })
}

async function freeSlug(tx: Tx, title: string): Promise<string> {
  const wanted = slugOf(title, 'campaign')
  const taken = await tx
    .selectFrom('connect.campaign')
    .select('slug')
    .where((e) => e.or([e('slug', '=', wanted), e('slug', 'like', `${wanted}-%`)]))
    .execute()
  return firstFree(wanted, new Set([...taken.map(({ slug }) => slug), 'new']))
}
