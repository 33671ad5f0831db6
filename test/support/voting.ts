import { hash } from 'node:crypto'
import { vote } from '../../src/modules/insights/vote/vote.ts'
import type { TestHouse } from './house.ts'

export type TestConversation = { id: string; at: string; slug: string }

type Asked = {
  slug: string
  statements: readonly string[]
  threshold?: number
  /** Members by class of parts, as they were settled when it opened. */
  classes?: Readonly<Record<string, number>>
}

/** A conversation that is open, with statements that are in, numbered from 1. */
export async function layConversation(
  { db, clock }: Pick<TestHouse, 'db' | 'clock'>,
  { slug, statements, threshold = 5, classes = { several: 40 } }: Asked,
): Promise<TestConversation> {
  const { id } = await db
    .insertInto('insights.conversation')
    .values({
      slug,
      title: 'What helps us to trust each other?',
      question: 'What helps us to trust each other?',
      moderationRules: 'Say what you think, and blame nobody.',
      threshold,
      seed: `seed of ${slug}`,
      closesOn: '2090-01-01',
      preparedAt: clock.now(),
      openedAt: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('insights.partClass')
    .values(
      Object.entries(classes).map(([word, members]) => ({
        conversationId: id,
        part: word,
        class: word,
        members,
      })),
    )
    .execute()
  if (statements.length > 0)
    await db
      .insertInto('insights.statement')
      .values(
        statements.map((words, place) => ({
          conversationId: id,
          number: place + 1,
          words,
          status: 'in',
          sentAt: clock.now(),
        })),
      )
      .execute()
  return { id, slug, at: `/conversations/${slug}` }
}

/** The word of an invented voter. */
export const inventedVoter = (name: string): Buffer => hash('sha256', name, 'buffer')

export type InventedVote = { voter: string; number: number; answer: 1 | 0 | -1; class?: string }

/** Lets invented people vote, one after the other. */
export async function castVotes(
  { db }: Pick<TestHouse, 'db'>,
  { id }: Pick<TestConversation, 'id'>,
  votes: readonly InventedVote[],
): Promise<void> {
  for (const { voter, number, answer, class: word = 'several' } of votes)
    await vote(db, {
      conversationId: id,
      pseudonym: inventedVoter(`${id} ${voter}`),
      findClass: async () => word,
      number,
      answer,
    })
}
