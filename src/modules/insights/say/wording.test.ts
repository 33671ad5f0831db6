import { expect, test } from 'vitest'
import { findVersion, publishFramework } from '#modules/frameworks/index.ts'
import { readSmall, smallFramework } from '#test/frameworks.ts'
import { openTestHouse } from '#test/house.ts'
import { sayIn } from '#test/saying.ts'
import { layConversation } from '#test/voting.ts'

// Proposals for the wording that a conversation speaks of.

const house = await openTestHouse()
const { db, clock } = house

test('a proposal for the wording says what it would do, and of which words as they stand there', async () => {
  const { version, behaviour } = await publishSmall()
  const here = await layConversation(house, { slug: 'wording', statements: [] })
  await db
    .updateTable('insights.conversation')
    .set({ versionId: version.id })
    .where('id', '=', here.id)
    .execute()
  const author = await house.signedIn()
  const proposal = { words: 'Say it in half the words', kind: 'wording', behaviour: behaviour.id }
  const bare = await sayIn(author, here, proposal)
  expect(bare.text).toContain('Select what you would do')
  const untrue = await sayIn(author, here, {
    ...proposal,
    change: 'change',
    quoted: 'words that do not stand there',
  })
  expect(untrue.text).toContain('These do not stand there')
  expect(untrue.fields.quoted).toBe('words that do not stand there')
  const sent = await sayIn(author, here, { ...proposal, change: 'change', quoted: 'how it is' })
  expect(sent.status).toBe(303)
  const row = await db
    .selectFrom('insights.statement')
    .select(['change', 'behaviourId', 'quoted'])
    .where('conversationId', '=', here.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ change: 'change', behaviourId: behaviour.id, quoted: 'how it is' })
})

test('a conversation that speaks of no wording takes no proposal for one', async () => {
  const here = await layConversation(house, { slug: 'no-wording', statements: [] })
  const page = await sayIn(await house.signedIn(), here, { words: 'Shorter', kind: 'wording', change: 'add' })
  expect(page.status).toBe(422)
})

/** A framework as small as one can be, in force, and its only behaviour. */
async function publishSmall() {
  await db.transaction().execute((tx) =>
    publishFramework(tx, {
      framework: readSmall(),
      document: smallFramework,
      format: 'yaml',
      by: null,
      at: clock.now(),
    }),
  )
  const version = await findVersion(db, 'neighbourhood', 'current')
  const behaviour = version.characteristics[0]?.behaviours[0]
  if (!behaviour) throw new Error('It has one')
  return { version, behaviour }
}
