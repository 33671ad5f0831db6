import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantCommunity } from './seed.ts'

const house = await openTestHouse()
const { db, config } = house
// Not even by the owner of the tables, who may do more than the house that runs.
const owner = house.owner.db

test('what the community once said of itself stays as it was said, in the database itself', async () => {
  await plantCommunity({ db, config, now: house.clock.now() })
  const { member } = await house.signedIn('editor')
  const edit = { slug: 'privacy', title: 'Privacy', body: 'We keep little.', publishedAt: house.clock.now() }
  await db
    .insertInto('community.page')
    .values({ ...edit, publishedBy: member.id })
    .execute()
  for (const attempt of [
    owner.updateTable('community.edition').set({ note: 'Never said' }),
    owner.deleteFrom('community.edition'),
    owner.updateTable('community.page').set({ body: 'We keep nothing.' }),
    owner.deleteFrom('community.page'),
    sql`truncate community.edition`,
    sql`truncate community.page`,
  ])
    await expect(attempt.execute(owner)).rejects.toThrow('what the community published is kept')
  // Who published it may be forgotten, as when a member leaves.
  await db.updateTable('community.page').set({ publishedBy: null }).execute()
})
