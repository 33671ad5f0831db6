import type { Db } from '#platform/db.ts'
import type { Conversation } from '../conversation.ts'
import { listOwnVotes, type OwnVote } from '../own-votes.ts'
import { listOwnNumbers, listStatementsIn } from '../queries.ts'
import { wordOf } from '../read-votes.ts'
import { findShownResults, type ShownResults } from '../shown-results.ts'
import { readStandings } from '../standing.ts'
import { voterOf } from '../voter.ts'

/** Where somebody stands: what they have said, and beside it what everybody may see. */
export type OwnStanding = {
  conversation: Conversation
  statements: {
    number: number
    words: string
    lang: string
    isAboutMe: boolean
    /** They said it themselves. */
    isTheirs: boolean
    answer: number | null
  }[]
  results: ShownResults | null
  /** Their group in the latest snapshot; null where it has none, or there are not enough votes of theirs to say. */
  group: number | null
}

type Asking = { conversation: Conversation; memberId: string }

/** Finds where a member stands, for themselves and for nobody else. */
export async function findOwnStanding(db: Db, { conversation, memberId }: Asking): Promise<OwnStanding> {
  const conversationId = conversation.id
  const pseudonym = await voterOf(db, { conversationId, memberId })
  const [votes, statements, said, results] = await Promise.all([
    listOwnVotes(db, pseudonym),
    listStatementsIn(db, conversationId),
    listOwnNumbers(db, { conversationId, memberId }),
    findShownResults(db, conversation),
  ])
  const answers = new Map(votes.map(({ number, answer }: OwnVote) => [number, answer]))
  return {
    conversation,
    statements: statements.map(({ number, words, lang, kind }) => ({
      number,
      words,
      lang,
      isAboutMe: kind === 'about-me',
      isTheirs: said.has(number),
      answer: answers.get(number) ?? null,
    })),
    results,
    group: results
      ? await findOwnGroup(db, { conversationId, number: results.snapshot.number, pseudonym })
      : null,
  }
}

type AskingGroup = { conversationId: string; number: number; pseudonym: Buffer }

async function findOwnGroup(
  db: Db,
  { conversationId, number, pseudonym }: AskingGroup,
): Promise<number | null> {
  const standing = (await readStandings(db, conversationId, number)).get(number)
  const row = standing?.table.people.indexOf(wordOf(pseudonym)) ?? -1
  const group = standing?.groupOf[row] ?? -1
  return group < 0 ? null : group
}
