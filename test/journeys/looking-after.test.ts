import { expect } from 'vitest'
import { listSideways, phone, standsInNobodysWay } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)
const member = await house.member('Chloe Nguyen', 'organiser', 'editor', 'administrator')

journey.each([
  ['the hall', '/'],
  ['the list of members', '/members'],
  ['a member’s page', `/members/${member.id}`],
  ['the form that adds a member', '/members/add'],
  ['a member’s roles', `/members/${member.id}/roles`],
  ['the log of acts', '/administration/acts'],
  ['mail that was not sent', '/administration/mail'],
  ['whether mail lands', '/administration/mail/check'],
  ['the form for a new name', '/account/rename'],
  ['the account', '/account'],
  ['the passkeys', '/account/passkeys'],
  ['the second factor', '/account/second-factor'],
  ['the addresses', '/account/addresses'],
  ['the form for another address', '/account/addresses/add'],
  ['the questions about what became of what', '/frameworks/sel-system-leader/lineage/2021-10/2022-10'],
  ['the form for a link of a crosswalk', '/frameworks/crosswalks/sel-2022--north-west/add-link'],
])('for those who look after the house, %s stands in nobody’s way', async (_, path) => {
  const person = await street.trusted(member)
  expect(await person.opens(path)).toBe(200)
  await standsInNobodysWay(person.page)
})

journey('on a phone a long address breaks, and pushes no table aside', async () => {
  const at = new Date()
  const address = 'maximiliana.featherstonehaugh-cholmondeley@commonweal.example'
  const expiresAt = new Date(at.getTime() + 60 * 60 * 1000)
  await house.db
    .insertInto('invitations.invitation')
    .values({ address, subject: 'Come', words: 'Do.', madeAt: at, sentAt: at, expiresAt })
    .execute()
  const person = await street.trusted(member, { viewport: phone })
  await person.opens('/invitations')
  await person.sees(address)
  expect(await listSideways(person.page)).toEqual([])
})
