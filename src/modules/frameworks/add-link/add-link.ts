import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { gapsSeen } from '../crosswalk.ts'
import { lockCrosswalk } from '../crosswalk-link.ts'
import type { AddLinkForm } from './form.ts'

type AddLink = { crosswalk: string; answers: AddLinkForm; by: string; at: Date }

/**
 * `already-linked`: somebody said so before. `has-links`: what is linked cannot be without counterpart.
 * `unseen-gap`: somebody said, unseen by this editor, that one of the two has no counterpart; nothing was written.
 */
export type AddLinkOutcome = 'added' | 'already-linked' | 'has-links' | 'unseen-gap'

/**
 * Says that a behaviour of one text corresponds to one of the other, or that it has no counterpart, and why.
 *
 * A link takes the place of an earlier word that one of its two behaviours had no counterpart, where the editor had
 * that word before them: never both.
 *
 * @throws NotFound where the crosswalk does not exist, or a behaviour is not of its texts.
 */
export function addLink(db: Db, { crosswalk: slug, answers, by, at }: AddLink): Promise<AddLinkOutcome> {
  return db.transaction().execute(async (tx) => {
    const crosswalk = await lockCrosswalk(tx, slug)
    const [from, to] = [answers.from || null, answers.to || null]
    if (from) await checkBehaviour(tx, from, crosswalk.fromVersion)
    if (to) await checkBehaviour(tx, to, crosswalk.toVersion)

    const ofEither = tx
      .selectFrom('frameworks.crosswalkLink')
      .select(['id', 'relation', 'changedAt'])
      .where('crosswalkId', '=', crosswalk.id)
      .where((e) =>
        e.or([...(from ? [e('fromBehaviour', '=', from)] : []), ...(to ? [e('toBehaviour', '=', to)] : [])]),
      )
    const others = await ofEither.execute()
    if (answers.relation === 'none' && others.some(({ relation }) => relation !== 'none')) return 'has-links'
    const gaps = others.filter(({ relation }) => relation === 'none')
    if (answers.relation !== 'none') {
      if (!areSeen(gaps, answers.seen)) return 'unseen-gap'
      for (const { id } of gaps) await removeGap(tx, { id, by, at })
    }

    const added = await tx
      .insertInto('frameworks.crosswalkLink')
      .values({
        crosswalkId: crosswalk.id,
        fromBehaviour: from,
        toBehaviour: to,
        relation: answers.relation,
        reason: answers.reason,
        changedAt: at,
        changedBy: by,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) return 'already-linked'
    await recordAct(tx, {
      act: 'frameworks.addLink',
      by,
      on: { kind: 'crosswalk-link', id: added.id },
      at,
    })
    await announce(tx, contentChanged)
    return 'added'
  })
}

type Gap = { id: string; changedAt: Date | string }

function areSeen(gaps: readonly Gap[], seen: string): boolean {
  const known = new Set(seen.split(' '))
  return gaps.every(({ id, changedAt }) => known.has(gapsSeen([{ id, changedAt: new Date(changedAt) }])))
}

async function removeGap(tx: Tx, { id, by, at }: { id: string; by: string; at: Date }): Promise<void> {
  await tx.deleteFrom('frameworks.crosswalkLink').where('id', '=', id).execute()
  await recordAct(tx, { act: 'frameworks.removeLink', by, on: { kind: 'crosswalk-link', id }, at })
}

async function checkBehaviour(tx: Tx, id: string, versionId: string): Promise<void> {
  const found = await tx
    .selectFrom('frameworks.behaviour as behaviour')
    .innerJoin(
      'frameworks.characteristic as characteristic',
      'characteristic.id',
      'behaviour.characteristicId',
    )
    .select('behaviour.id')
    .where('behaviour.id', '=', id)
    .where('characteristic.versionId', '=', versionId)
    .executeTakeFirst()
  if (!found) throw new NotFound('behaviour in this crosswalk')
}
