import { learnLikeness } from '#maths/similarity/index.ts'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { itemsOf } from '../lineage/items.ts'
import { type Decision, linksBetween } from '../lineage/links.ts'
import { findVersionPair, type VersionPair } from '../lineage/queries.ts'
import type { DecideForm, SeenState } from './form.ts'

type Decide = {
  framework: string
  before: string
  after: string
  answers: DecideForm
  by: string
  at: Date
}

/** `decided-meanwhile`: another editor decided first; nothing was written. */
export type DecideOutcome =
  | { outcome: 'decided' | 'same' }
  | { outcome: 'decided-meanwhile'; decision: Decision; decidedBy: string | null; decidedAt: Date | null }

const decisionOf = { confirm: 'confirmed', reject: 'rejected', reopen: 'proposed' } as const

/**
 * Says for all readers whether one behaviour lives on in another, or opens the question again.
 *
 * An editor decides on what they saw: when another has decided since, nothing is overwritten. With the first
 * decision between two versions, what the words alone proposed for them is written down too, so that it stays
 * on the page.
 *
 * @throws NotFound where the behaviours are not those of these two versions, or where a question is to be opened
 * again that nobody had asked.
 */
export function decideLineage(db: Db, { answers, by, at, ...labels }: Decide): Promise<DecideOutcome> {
  const { to, link, choice } = answers
  return db.transaction().execute(async (tx) => {
    const pair = await findVersionPair(tx, labels)
    const { before, after } = pair
    const isTheirs =
      before.position < after.position &&
      itemsOf(before).some(({ id }) => id === link.from) &&
      itemsOf(after).some(({ id }) => id === to)
    if (!isTheirs) throw new NotFound('behaviour of these versions')

    const isWritten = pair.stored.some((own) => own.from === link.from && own.to === to)
    if (choice === 'reopen' && !isWritten) throw new NotFound('link between these behaviours')
    await writeProposals(tx, pair)
    const found = await lockLink(tx, pair, { from: link.from, to })
    const decision = decisionOf[choice]
    if (found.state === decision) return { outcome: 'same' }
    if (!isAsSeen(found.state, link.seen)) {
      const { decidedBy, decidedAt } = found
      return { outcome: 'decided-meanwhile', decision: found.state, decidedBy, decidedAt }
    }
    await tx
      .updateTable('frameworks.lineage')
      .set(
        choice === 'reopen'
          ? { decision, decidedBy: null, decidedAt: null }
          : { decision, decidedBy: by, decidedAt: at },
      )
      .where('fromBehaviour', '=', link.from)
      .where('toBehaviour', '=', to)
      .execute()
    await recordAct(tx, {
      act: 'frameworks.decideLineage',
      by,
      on: { kind: 'lineage', id: `${link.from} ${to}` },
      at,
    })
    await announce(tx, contentChanged)
    return { outcome: 'decided' }
  })
}

/** A link that was not written down, or only proposed, is open either way. */
const isAsSeen = (state: Decision, seen: SeenState) =>
  state === seen || (state === 'proposed' && seen === 'none')

/**
 * Writes down what the page showed as found from the words, where nothing was stored for these two versions.
 */
async function writeProposals(tx: Tx, pair: VersionPair): Promise<void> {
  const found = linksBetween(pair, pair.stored).filter(({ source }) => source === 'live')
  if (found.length === 0) return
  const similarity = similarityIn(pair)
  await tx
    .insertInto('frameworks.lineage')
    .values(
      found.map(({ from, to }) => ({
        fromBehaviour: from,
        toBehaviour: to,
        similarity: similarity(from, to),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Of two editors who come here at once, the second waits for the first, and then sees what they decided. */
async function lockLink(tx: Tx, pair: VersionPair, { from, to }: { from: string; to: string }) {
  await tx
    .insertInto('frameworks.lineage')
    .values({ fromBehaviour: from, toBehaviour: to, similarity: similarityIn(pair)(from, to) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { decision, decidedBy, decidedAt } = await tx
    .selectFrom('frameworks.lineage')
    .select(['decision', 'decidedBy', 'decidedAt'])
    .where('fromBehaviour', '=', from)
    .where('toBehaviour', '=', to)
    .forUpdate()
    .executeTakeFirstOrThrow()
  // The table's check admits the three decisions only.
  return { state: decision as Decision, decidedBy, decidedAt }
}

function similarityIn({ before, after }: VersionPair): (from: string, to: string) => number {
  const texts = new Map([...itemsOf(before), ...itemsOf(after)].map(({ id, text }) => [id, text]))
  const likeness = learnLikeness([...texts.values()])
  return (from, to) => Math.min(1, likeness.similarity(texts.get(from) ?? '', texts.get(to) ?? ''))
}
