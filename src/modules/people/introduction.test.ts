import { beforeAll, expect, test } from 'vitest'
import { listSystem, nameOrganisation, plantSystem } from '#modules/system/index.ts'
import { openTestHouse } from '#test/house.ts'
import { admit } from './admit.ts'
import { listHats } from './hats.ts'
import { introduce, type NewHat } from './introduction.ts'

const house = await openTestHouse()
const { db } = house
/** Half an hour after midnight in London, when it is yesterday still in Greenwich’s own time. */
const at = new Date('2022-06-01T23:30:00Z')
let hospitals = ''
let charities = ''

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: at })
  const { parts } = await listSystem(db)
  hospitals = parts.find(({ slug }) => slug === 'hospitals')?.id ?? ''
  charities = parts.find(({ slug }) => slug === 'voluntary-and-community')?.id ?? ''
})

let count = 0
async function newcomer(hats: readonly NewHat[]): Promise<string> {
  return await db.transaction().execute(async (tx) => {
    const address = `newcomer-${++count}@commonweal.example`
    const admitted = await admit(tx, { name: 'Newcomer Test-Bello', address, by: null, at })
    if (admitted === 'address-taken') throw new Error('The address is taken')
    await introduce(tx, { memberId: admitted.id, introduction: { hats }, at })
    return admitted.id
  })
}

const named = (name: string, partId: string) =>
  db.transaction().execute((tx) => nameOrganisation(tx, { name, partId, at }))

test('who joins after midnight stands there from that day on, the first hat being the main one', async () => {
  const id = await newcomer([
    { partId: hospitals, organisationId: null, roleInWords: 'Porter' },
    { partId: charities, organisationId: null, roleInWords: 'Trustee' },
  ])
  expect(await listHats(db, [id], { on: '2022-06-01' })).toEqual(new Map())
  const hats = (await listHats(db, [id], { on: '2022-06-02' })).get(id)
  expect(hats?.map(({ roleInWords, isMain }) => [roleInWords, isMain])).toEqual([
    ['Porter', true],
    ['Trustee', false],
  ])
})

test('an organisation that was merged between applying and joining is the one that it leads to, once', async () => {
  const [old, kept] = [await named('Old Infirmary', hospitals), await named('Kept Charity', charities)]
  await db.updateTable('system.organisation').set({ mergedInto: kept.id }).where('id', '=', old.id).execute()
  const id = await newcomer([
    { partId: hospitals, organisationId: old.id, roleInWords: 'Nurse' },
    { partId: charities, organisationId: kept.id, roleInWords: 'nurse' },
  ])
  const hats = (await listHats(db, [id], { on: '2022-06-02' })).get(id)
  expect(hats).toMatchObject([{ organisationId: kept.id, partId: charities, isMain: true }])
  const rows = await db.selectFrom('people.hat').select('id').where('memberId', '=', id).execute()
  expect(rows).toHaveLength(1)
})
