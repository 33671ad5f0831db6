import { plainText } from '#maths/text-difference/index.ts'
import type { Attribution } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { findAuthors } from '../authors.ts'
import { wordingOf } from '../lineage/items.ts'
import { originsOf } from '../lineage/origins.ts'
import { listStoredLinks } from '../lineage/queries.ts'
import { findReading, type Reading } from '../queries.ts'
import { type Behaviour, type Characteristic, placedIn, type VersionSummary } from '../version.ts'
import { type Anchor, findAgain } from './anchor.ts'
import { type Comment, mayRead, type Reader } from './comment.ts'
import { gatherPassages, type Passage } from './passages.ts'

/** A comment as it stands beside a behaviour today. */
export type CommentHere = Comment & {
  readonly anchor: Anchor
  /** Who wrote it, as they chose; '' for not at all. */
  readonly by: string
  /** The earlier wording for which it was written; null where it was for this one. */
  readonly from: VersionSummary | null
}

/** All that was noted beside one behaviour, and beside the behaviours that it came of. */
export type Thread = {
  readonly characteristic: Characteristic
  readonly behaviour: Behaviour
  readonly passages: readonly Passage<CommentHere>[]
  readonly count: number
  /** How many others an editor hid from this reader. */
  readonly hiddenCount: number
}

export type CommentedReading = Reading & {
  readonly threads: readonly Thread[]
  /** What was noted beside behaviours of earlier wordings that live on in none of this one. */
  readonly lost: readonly CommentHere[]
}

type Asked = { framework: string; label: string; reader: Reader; now: Date }

/**
 * Finds what members noted beside the behaviours of a version, and beside those of earlier versions that they came of,
 * each at the words that it is about.
 *
 * @throws NotFound where there is no such version.
 */
export async function findComments(
  db: Db,
  { framework, label, reader, now }: Asked,
): Promise<CommentedReading> {
  const reading = await findReading(db, framework, label)
  const { version } = reading
  const known = reading.versions.filter(({ position }) => position <= version.position)
  const stored = await listStoredLinks(db, known)
  const written = await listWritten(db, known)
  const by = await findAuthors(db, written, now)
  const origins = originsOf(stored)
  const here = placedIn(version).map(({ characteristic, behaviour }): Thread => {
    const ids = origins(behaviour.id)
    const own = written.filter(({ behaviourId }) => ids.has(behaviourId))
    const text = plainText(wordingOf(behaviour))
    const readable = own
      .filter((comment) => mayRead(comment, reader))
      .map(
        ({ textThen, versionId, ...comment }): CommentHere => ({
          ...comment,
          anchor: findAgain(comment, textThen, text),
          by: by(comment),
          from: versionId === version.id ? null : (known.find(({ id }) => id === versionId) ?? null),
        }),
      )
    return {
      characteristic,
      behaviour,
      passages: gatherPassages(text, readable),
      count: readable.length,
      hiddenCount: own.length - readable.length,
    }
  })
  const placed = new Set(placedIn(version).flatMap(({ behaviour }) => [...origins(behaviour.id)]))
  const lost = written
    .filter((comment) => !placed.has(comment.behaviourId) && mayRead(comment, reader))
    .map(({ textThen: _textThen, versionId, ...comment }) => ({
      ...comment,
      anchor: { fate: 'gone' as const, start: 0, end: 0 },
      by: by(comment),
      from: known.find(({ id }) => id === versionId) ?? null,
    }))
  return { ...reading, threads: here, lost }
}

/**
 * Finds what was noted beside one behaviour.
 *
 * @throws NotFound where there is no such behaviour.
 */
export async function findThread(db: Db, asked: Asked & { key: string; slug: string }) {
  const reading = await findComments(db, asked)
  const thread = reading.threads.find(
    ({ characteristic, behaviour }) => characteristic.key === asked.key && behaviour.slug === asked.slug,
  )
  if (!thread) throw new NotFound('behaviour')
  return { version: reading.version, versions: reading.versions, thread }
}

type Written = Comment & { textThen: string; versionId: string }

async function listWritten(db: Db, versions: readonly VersionSummary[]): Promise<readonly Written[]> {
  const rows = await comments(db)
    .where(
      'characteristic.versionId',
      'in',
      versions.map(({ id }) => id),
    )
    .orderBy('comment.writtenAt')
    .orderBy('comment.id')
    .execute()
  return rows.map(toWritten)
}

/** A comment, with where it was written. */
export type CommentPlace = Written & { slug: string; key: string; title: string | null; label: string }

/**
 * Finds one comment of a framework, where this reader may read it.
 *
 * @throws NotFound where there is none, or it is hidden from them.
 */
export async function findComment(
  db: Db,
  { framework, id, reader }: { framework: string; id: string; reader: Reader },
): Promise<CommentPlace> {
  const row = await comments(db)
    .innerJoin('frameworks.version as version', 'version.id', 'characteristic.versionId')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .where('comment.id', '=', id)
    .where('framework.slug', '=', framework)
    .select(['behaviour.slug', 'characteristic.key', 'version.label'])
    .executeTakeFirst()
  const found = row && { ...toWritten(row), slug: row.slug, key: row.key, title: row.title, label: row.label }
  if (!found || !mayRead(found, reader)) throw new NotFound('comment')
  return found
}

const comments = (db: Db) =>
  db
    .selectFrom('frameworks.comment as comment')
    .innerJoin('frameworks.behaviour as behaviour', 'behaviour.id', 'comment.behaviourId')
    .innerJoin(
      'frameworks.characteristic as characteristic',
      'characteristic.id',
      'behaviour.characteristicId',
    )
    .select([
      'comment.id',
      'comment.behaviourId',
      'comment.quoted',
      'comment.startAt',
      'comment.words',
      'comment.authorId',
      'comment.attribution',
      'comment.writtenAt',
      'comment.editedAt',
      'comment.answer',
      'comment.answeredAt',
      'comment.hiddenAt',
      'comment.hiddenWhy',
      'behaviour.title',
      'behaviour.text',
      'characteristic.versionId',
    ])

type Row = Omit<Written, 'attribution' | 'textThen'> & {
  attribution: string
  title: string | null
  text: string
}

const toWritten = ({ title, text, attribution, ...row }: Row): Written => ({
  ...row,
  // The table's check admits these four only.
  attribution: attribution as Attribution,
  textThen: plainText(wordingOf({ title, text })),
})
