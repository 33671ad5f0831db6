import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { layConversation } from '#test/voting.ts'
import { forgetVoter } from './forget-voter.ts'
import { listOwnVotes } from './own-votes.ts'
import { scatterVotes } from './scatter-votes.ts'
import { vote } from './vote/vote.ts'
import { voterOf } from './voter.ts'

const house = await openTestHouse()
const { db } = house

const someWaits = async () =>
  (await sql`select from pg_locks where not granted`.execute(house.owner.db)).rows.length > 0

test('a member who is erased while votes are written anew is forgotten all the same', async () => {
  const here = await layConversation(house, { slug: 'erased', statements: ['We listen'] })
  const { member } = await house.signedIn()
  const pseudonym = await voterOf(db, { conversationId: here.id, memberId: member.id })
  const findClass = async () => 'several'
  await vote(db, { conversationId: here.id, pseudonym, findClass, number: 1, answer: 1 })
  let forgetting: Promise<void> | undefined
  await db.transaction().execute(async (tx) => {
    await scatterVotes(tx, { conversationId: here.id })
    forgetting = db.transaction().execute((other) => forgetVoter(other, { memberId: member.id }))
    while (!(await someWaits()));
  })
  await forgetting
  expect(await listOwnVotes(db, pseudonym)).toEqual([])
  expect(await db.selectFrom('insights.vote').select('answer').execute()).toEqual([{ answer: 1 }])
})
