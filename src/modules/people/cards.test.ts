import { beforeAll, expect, test } from 'vitest'
import type { Role, Viewer } from '#platform/access.ts'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { findNamed, listCards } from './index.ts'

const house = await openTestHouse()
let listed: string
let hidden: string
let unlisted: string

beforeAll(async () => {
  const things = await drawSystem(house, {
    parts: ['hospitals'],
    places: ['lambeth'],
    experiences: ['nursing'],
  })
  const hats = [{ partId: `${things.get('hospitals')}`, organisationId: null, roleInWords: 'Porter' }]
  listed = await addIntroduced(house, 'Zoë Test-Listed', { hats, profile: { gives: 'Time' } })
  hidden = await addIntroduced(house, 'Zora Test-Hidden', {
    hats,
    profile: { gives: 'Secret' },
    audiences: { hats: 'me', gives: 'me', photograph: 'me' },
  })
  unlisted = await addIntroduced(house, 'Quincy Test-Unlisted', { hats, unlisted: true })
  const picture = Buffer.from('x')
  for (const memberId of [listed, hidden])
    await house.db
      .insertInto('people.photograph')
      .values({
        memberId,
        version: 'v1',
        small: picture,
        large: picture,
        alternative: 'x',
        addedAt: house.clock.now(),
      })
      .execute()
})

const viewerWith = async (...roles: Role[]): Promise<Viewer> => {
  const { member } = await house.signedIn(...roles)
  return {
    ...member,
    roles: new Set(roles),
    sessionId: '',
    waitingRoles: new Set(),
    hasSecondFactor: false,
    hasKeptWords: false,
    provedAt: null,
  }
}

test('other rooms show members by their cards, in the order they asked, and of each what members may see', async () => {
  const cards = await listCards(house.db, {
    viewer: await viewerWith(),
    memberIds: [hidden, unlisted, listed],
  })
  expect(
    cards.map(({ memberId, name, part, roleInWords, gives, photograph }) => [
      memberId,
      name,
      part,
      roleInWords,
      gives,
      photograph,
    ]),
  ).toEqual([
    [hidden, 'Zora Test-Hidden', null, null, '', null],
    [
      listed,
      'Zoë Test-Listed',
      'Hospitals',
      'Porter',
      'Time',
      `/members/${listed}/photograph/small?version=v1`,
    ],
  ])
})

test('organisers are shown whom no list shows, and so is somebody themselves', async () => {
  const seen = async (viewer: Viewer) =>
    (await listCards(house.db, { viewer, memberIds: [unlisted] })).map(({ isListed }) => isListed)
  expect(await seen(await viewerWith('organiser'))).toEqual([false])
  expect(await seen({ ...(await viewerWith()), id: unlisted })).toEqual([false])
  expect(await seen(await viewerWith('administrator', 'editor', 'guardian', 'facilitator'))).toEqual([])
  expect(await listCards(house.db, { viewer: await viewerWith(), memberIds: [] })).toEqual([])
})

test('a picker finds by names alone, a slip forgiven, and nobody who is not listed', async () => {
  const viewer = await viewerWith()
  const names = async (typed: string, by = viewer) =>
    (await findNamed(house.db, { viewer: by, typed })).map(({ name }) => name)
  expect(await names('zo')).toEqual(['Zoë Test-Listed', 'Zora Test-Hidden'])
  expect(await names('lsited')).toEqual(['Zoë Test-Listed'])
  expect(await names('porter')).toEqual([])
  expect(await names('quincy')).toEqual([])
  expect(await names('quinyc', await viewerWith('organiser'))).toEqual(['Quincy Test-Unlisted'])
  expect(await names('  ')).toEqual([])
  expect(await names("'\\&|!()<->:*")).toEqual([])
})

test('the view that other rooms join has the same people and no others', async () => {
  const rows = await house.db
    .selectFrom('people.card')
    .select(['name', 'gives', 'part'])
    .orderBy('name')
    .execute()
  expect(rows.filter(({ name }) => name?.startsWith('Zo'))).toEqual([
    { name: 'Zora Test-Hidden', gives: '', part: null },
    { name: 'Zoë Test-Listed', gives: 'Time', part: 'Hospitals' },
  ])
})
