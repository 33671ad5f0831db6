import type { Db } from '#platform/db.ts'

/** What somebody says of a statement: 1 agree, -1 disagree, 0 pass. */
export type OwnVote = { number: number; answer: number }

/** Lists what a voter says of the statements that are in, by number: for themselves, and for nobody else. */
export const listOwnVotes = (db: Db, pseudonym: Buffer): Promise<OwnVote[]> =>
  db
    .selectFrom('insights.vote as vote')
    .innerJoin('insights.statement as statement', 'statement.id', 'vote.statementId')
    .select(['statement.number', 'vote.answer'])
    .where('vote.pseudonym', '=', pseudonym)
    .where('statement.status', '=', 'in')
    .orderBy('statement.number')
    .execute()
