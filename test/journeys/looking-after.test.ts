import { expect } from 'vitest'
import { standsInNobodysWay } from '#test/barriers.ts'
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
