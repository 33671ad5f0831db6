import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { freeSlug } from '../free-slug.ts'
import type { Preparing } from './form.ts'

type Ask = { answers: Preparing; by: string; at: Date }

/** Prepares an event, which nobody but organisers sees before it is published. Returns the word of its address. */
export function prepare(db: Db, { answers, by, at }: Ask): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const slug = await freeSlug(tx, { title: answers.title, of: 'event' })
    await tx
      .insertInto('events.event')
      .values({ slug, ...answers, madeBy: by, madeAt: at, changedAt: at })
      .execute()
    await recordAct(tx, { act: 'events.prepare', by, on: { kind: 'event', id: slug }, at })
    return slug
  })
}
