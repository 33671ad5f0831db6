import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { sayIn, statementsOf } from '#test/saying.ts'
import { layConversation } from '#test/voting.ts'

// Whoever said something sees what became of it, to the wording.

const house = await openTestHouse()
const { db, clock } = house

/** Two versions of a framework, without their wording. */
async function twoVersions() {
  const { id: frameworkId } = await db
    .insertInto('frameworks.framework')
    .values({ slug: 'neighbourhood', position: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const versions = await db
    .insertInto('frameworks.version')
    .values(
      ['2021', '2022'].map((label, place) => ({
        frameworkId,
        label,
        dated: label,
        status: place === 0 ? 'superseded' : 'current',
        title: 'A good neighbour',
        document: '',
        documentFormat: 'yaml',
        position: place + 1,
        publishedAt: clock.now(),
      })),
    )
    .returning('id')
    .execute()
  return versions.map(({ id }) => id)
}

test('an author reads which words theirs changed, and why others changed nothing', async () => {
  const [beforeId = '', afterId = ''] = await twoVersions()
  const here = await layConversation(house, { slug: 'journey', statements: [] })
  const author = await house.signedIn()
  for (const words of ['Say it shorter', 'Say it louder']) await sayIn(author, here, { words })
  const [shorter, louder] = await statementsOf(house, here)
  const at = clock.now()
  await db
    .insertInto('insights.cause')
    .values({ beforeId, afterId, phrase: 'listening-1', statementId: `${shorter?.id}`, linkedAt: at })
    .execute()
  await db
    .insertInto('insights.unchanged')
    .values({
      statementId: `${louder?.id}`,
      versionId: afterId,
      because: 'Most passed on it.',
      decidedAt: at,
    })
    .execute()
  const page = await author.get(`${here.at}/mine`)
  expect(page.text).toContain('It changed the wording of 2022')
  expect(page.links.map(({ href }) => href)).toContain('/insights/causes/neighbourhood/2021/2022#listening-1')
  expect(page.text).toContain('It did not change the wording of 2022')
  expect(page.text).toContain('Because: Most passed on it.')
})

test('what waits is told as it is: nothing to vote on, and once it closed that nobody looked', async () => {
  const here = await layConversation(house, { slug: 'too-late', statements: [] })
  const author = await house.signedIn()
  await sayIn(author, here, { words: 'We listen to the young' })
  const home = await author.get(here.at)
  expect(home.text).toContain('There is nothing to vote on yet')
  expect(home.text).toContain('Say something else')
  expect(home.text).not.toContain('Nobody has said anything')
  expect((await author.get(`${here.at}/mine`)).text).not.toContain('Vote on what others say')
  await db
    .updateTable('insights.conversation')
    .set({ closedAt: clock.now() })
    .where('id', '=', here.id)
    .execute()
  const closed = await author.get(`${here.at}/mine`)
  expect(closed.text).toContain('The conversation closed before anybody looked at it')
  expect(closed.text).not.toContain('Waiting')
})
