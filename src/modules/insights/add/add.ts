import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { addTags, setAuthors } from '../insights.ts'
import type { OtherAnswers, OwnAnswers } from './form.ts'

type EventAt = { slug: string; title: string }
type Adding =
  | { whose: 'mine'; answers: OwnAnswers }
  | { whose: 'other'; answers: OtherAnswers; event: EventAt | undefined }

type Ask = {
  /** Made with the form, so that pressed twice it is written down once. */
  id: string
  adding: Adding
  by: string
  at: Date
}

/** Writes an insight down: a member's own, or what somebody said elsewhere. */
export function add(db: Db, { id, adding, by, at }: Ask): Promise<'added' | 'added-already'> {
  return db.transaction().execute(async (tx) => {
    const { words, uses, tags } = adding.answers
    const added = await tx
      .insertInto('insights.insight')
      .values({ id, ...placeOf(adding), words, uses, saidAt: at, keptBy: by })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) return 'added-already'
    await writeAuthors(tx, { insightId: id, adding, by })
    await addTags(tx, { insightId: id, tags, by, at })
    await recordAct(tx, { act: 'insights.add', by, on: { kind: 'insight', id }, at })
    return 'added'
  })
}

function placeOf(adding: Adding) {
  if (adding.whose === 'mine') return { source: 'free' }
  const { event } = adding
  if (event) return { source: 'event', place: event.title.slice(0, 300), placeHref: `/events/${event.slug}` }
  return { source: 'library', place: adding.answers.place }
}

type Authors = { insightId: string; adding: Adding; by: string }

const writeAuthors = (tx: Tx, { insightId, adding, by }: Authors) => {
  if (adding.whose === 'mine')
    return setAuthors(tx, { insightId, authors: [{ memberId: by, attribution: adding.answers.attribution }] })
  const { name } = adding.answers
  const authors = name === '' ? [] : [{ memberId: null, name, attribution: 'named' as const }]
  return setAuthors(tx, { insightId, authors })
}
