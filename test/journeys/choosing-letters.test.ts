import { unsubscribeToken } from '#modules/letters/index.ts'
import { findHouseKey } from '#platform/secret.ts'
import { standsInNobodysWay } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

journey.each([
  ['with script', true],
  ['without script', false],
])(
  'a member chooses what they are written to about, and pauses it for a while, %s',
  async (_, javaScriptEnabled) => {
    const member = await house.member('Bryn Davies')
    const person = await street.signedIn(member, { javaScriptEnabled })
    await person.opens('/account')
    await person.follows('Change what we write to you')
    if (javaScriptEnabled) await standsInNobodysWay(person.page)
    await person.chooses('At once')
    await person.chooses('Every day')
    await person.presses('Save')
    await person.sees('Saved. We write to you as you chose.')

    await person.follows('Pause everything for a while')
    if (javaScriptEnabled) await standsInNobodysWay(person.page)
    await person.presses('Pause')
    await person.sees('There is a problem', 'Enter the day on which we may write again')
    const until = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000)
    await person.writes(String(until.getUTCDate()), 'Day')
    await person.writes(String(until.getUTCMonth() + 1), 'Month')
    await person.writes(String(until.getUTCFullYear()), 'Year')
    await person.presses('Pause')
    await person.sees('Paused until')
    await person.presses('End the pause')
    await person.doesNotSee('Paused until')
  },
)

journey('whoever follows the link in a letter stops it with one press, and takes that back', async () => {
  const member = await house.member('Chloe Nguyen')
  const token = unsubscribeToken(await findHouseKey(house.db), member.id, 'people.newMembers')
  const person = await street.someone()
  await person.opens(`/unsubscribe/${token}`)
  await standsInNobodysWay(person.page)
  await person.tabsTo('Stop them')
  await person.hits('Enter')
  await person.sees('We have stopped letters about “New members”')
  await standsInNobodysWay(person.page)
  await person.presses('Undo: write to me again')
  await person.sees('Stop letters about “New members”?')
})
