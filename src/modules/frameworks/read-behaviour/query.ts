import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { findReading, type Reading } from '../queries.ts'
import type { Behaviour, Characteristic, VersionSummary } from '../version.ts'

/** A behaviour of another version that this one came from or became. */
export type Relative = {
  readonly version: VersionSummary
  readonly characteristic: Pick<Characteristic, 'key' | 'title' | 'position'>
  readonly behaviour: Pick<Behaviour, 'slug' | 'title' | 'text'>
  /** Whether an editor has confirmed what was proposed from the words. */
  readonly isConfirmed: boolean
}

export type BehaviourReading = Reading & {
  readonly characteristic: Characteristic
  readonly behaviour: Behaviour
  readonly origins: readonly Relative[]
  readonly heirs: readonly Relative[]
  /** How much members said about it, or about what it came of, in words that can still be read. */
  readonly said: { readonly comments: number; readonly suggestions: number }
}

type Address = { framework: string; label: string; key: string; slug: string }

/**
 * Finds a behaviour where it stands, with what it came from and what it became, in three queries. Links that an
 * editor has rejected are no part of it.
 *
 * @throws NotFound where there is no such behaviour.
 */
export async function findBehaviour(
  db: Db,
  { framework, label, key, slug }: Address,
): Promise<BehaviourReading> {
  const reading = await findReading(db, framework, label)
  const characteristic = reading.version.characteristics.find((one) => one.key === key)
  const behaviour = characteristic?.behaviours.find((one) => one.slug === slug)
  if (!characteristic || !behaviour) throw new NotFound('behaviour')
  return { ...reading, characteristic, behaviour, ...(await findRelatives(db, reading.versions, behaviour)) }
}

async function findRelatives(db: Db, versions: readonly VersionSummary[], { id }: Behaviour) {
  const found = await db
    .selectNoFrom([
      jsonArrayFrom(listLinked(db, id)).as('rows'),
      sql<number>`(
        with recursive origin (id) as (
          select ${id}::uuid
          union
          select from_behaviour from frameworks.lineage
          join origin on origin.id = to_behaviour
          where decision <> 'rejected'
        )
        select count(*) from frameworks.comment
        where behaviour_id in (select id from origin) and hidden_at is null
      )`.as('comments'),
      sql<number>`(
        select count(distinct suggestion_id) from frameworks.suggested_change where behaviour_id = ${id}
      )`.as('suggestions'),
    ])
    .executeTakeFirstOrThrow()
  const relatives = (isOrigin: boolean) =>
    versions.flatMap((version) =>
      found.rows
        .filter((row) => row.versionId === version.id && (row.toBehaviour === id) === isOrigin)
        .map(
          ({ key, characteristicTitle, position, slug, title, text, decision }): Relative => ({
            version,
            characteristic: { key, title: characteristicTitle, position },
            behaviour: { slug, title, text },
            isConfirmed: decision === 'confirmed',
          }),
        ),
    )
  const { comments, suggestions } = found
  return { origins: relatives(true), heirs: relatives(false), said: { comments, suggestions } }
}

/** The behaviours at the other end of each link, in the order of their wording. */
const listLinked = (db: Db, id: string) =>
  db
    .selectFrom('frameworks.lineage as link')
    .innerJoin('frameworks.behaviour as behaviour', (join) =>
      join.on((expression) =>
        expression.or([
          expression.and([
            expression('link.toBehaviour', '=', id),
            expression('behaviour.id', '=', expression.ref('link.fromBehaviour')),
          ]),
          expression.and([
            expression('link.fromBehaviour', '=', id),
            expression('behaviour.id', '=', expression.ref('link.toBehaviour')),
          ]),
        ]),
      ),
    )
    .innerJoin(
      'frameworks.characteristic as characteristic',
      'characteristic.id',
      'behaviour.characteristicId',
    )
    .where((expression) =>
      expression.or([expression('link.toBehaviour', '=', id), expression('link.fromBehaviour', '=', id)]),
    )
    .where('link.decision', '!=', 'rejected')
    .orderBy('characteristic.position')
    .orderBy('behaviour.position')
    .select([
      'link.decision',
      'link.toBehaviour',
      'characteristic.versionId',
      'characteristic.key',
      'characteristic.title as characteristicTitle',
      'characteristic.position',
      'behaviour.slug',
      'behaviour.title',
      'behaviour.text',
    ])
