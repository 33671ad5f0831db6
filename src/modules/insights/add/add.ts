import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { addTags, setAuthors } from '../insights.ts'
import type { OtherAnswers, OwnAnswers } from './form.ts'

type EventAt = { slug: string; title: string }
type Adding =
  | { whose: 'mine'; answers: OwnAnswers }
  | { whose: 'other'; answers: OtherAnswers; event: EventAt | undefined }

/** Writes an insight down: a member's own, or what somebody said elsewhere. Returns its id. */
export function add(db: Db, { adding, by, at }: { adding: Adding; by: string; at: Date }): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const { words, uses, tags } = adding.answers
    const { id } = await tx
      .insertInto('insights.insight')
      .values({ ...placeOf(adding), words, uses, saidAt: at, keptBy: by })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeAuthors(tx, { insightId: id, adding, by })
    await addTags(tx, { insightId: id, tags, by, at })
    await recordAct(tx, { act: 'insights.add', by, on: { kind: 'insight', id }, at })
    return id
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
