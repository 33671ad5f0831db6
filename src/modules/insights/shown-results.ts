import { findMapNames } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import type { Conversation } from './conversation.ts'
import { severalParts } from './part-class.ts'
import { listStatementsIn } from './queries.ts'
import { findLastSnapshot, type Snapshot } from './snapshot.ts'
import type { Body } from './snapshots/body.ts'

/** A statement's words as they stand today. */
export type Words = { words: string; lang: string; isAboutMe: boolean }

/** What the latest snapshot of a conversation says, with the words that its numbers stand for. */
export type ShownResults = {
  conversation: Conversation
  snapshot: Snapshot
  /** The statements that are in, by number: nothing is told of any other. */
  texts: ReadonlyMap<number, Words>
  /** What each class of parts is called. */
  partNames: ReadonlyMap<string, string>
  /** How many statements are not voted on, by why. */
  leftOut: { status: string; count: number }[]
}

/** Finds what everybody may see of a conversation; null before its first snapshot. */
export async function findShownResults(db: Db, conversation: Conversation): Promise<ShownResults | null> {
  const snapshot = await findLastSnapshot(db, conversation.id)
  if (!snapshot) return null
  const [statements, leftOut, partNames] = await Promise.all([
    listStatementsIn(db, conversation.id),
    countLeftOut(db, conversation.id),
    nameParts(db, snapshot.body),
  ])
  const texts = statements.map(
    ({ number, words, lang, kind }) => [number, { words, lang, isAboutMe: kind === 'about-me' }] as const,
  )
  return { conversation, snapshot, texts: new Map(texts), partNames, leftOut }
}

const countLeftOut = (db: Db, conversationId: string) =>
  db
    .selectFrom('insights.statement')
    .select((e) => ['status', e.fn.countAll<number>().as('count')])
    .where('conversationId', '=', conversationId)
    .where('status', '<>', 'in')
    .groupBy('status')
    .orderBy('status')
    .execute()

const ownNames: Readonly<Record<string, string>> = {
  [severalParts]: 'Smaller parts, counted together',
  '': 'In no part of the system',
}

async function nameParts(db: Db, { parts }: Body): Promise<Map<string, string>> {
  const words = parts.map((one) => one.class)
  const ids = words.filter((word) => /^[\da-f-]{36}$/.test(word))
  const names = await findMapNames(db, ids)
  return new Map(
    words.map((word) => [word, ownNames[word] ?? names.get(word)?.name ?? 'A part that is gone']),
  )
}
