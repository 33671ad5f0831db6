import { expect } from 'vitest'
import { phone, standsInNobodysWay } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

journey.each([true, false])(
  'a member tells in confidence who they are, changes their mind, and takes it back (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const amara = await house.member(`Amara Test-Okafor ${javaScriptEnabled}`)
    const person = await street.signedIn(amara, { javaScriptEnabled, viewport: phone })
    await person.opens('/account')
    await person.follows('Equality questions, answered in confidence')
    await person.sees('Every question is optional', 'How far this is confidential')
    await person.chooses('Yes, answer the equality questions (takes 2 minutes)')
    await person.presses('Continue')
    await person.sees('How old are you?')
    await person.chooses('45-54')
    await person.presses('Continue')
    await person.follows('Skip this question')
    await person.sees('What is your ethnic group?')
    await person.chooses('Black, African, Caribbean or Black British')
    await person.presses('Continue')
    await person.isAt('/account/diversity/ethnic-group/more')
    await person.chooses('African')
    await person.presses('Continue')
    await person.chooses('Prefer not to say')
    await person.presses('Continue')
    for (let question = 0; question < 7; question++) await person.follows('Skip this question')
    await person.sees('Your answers are kept', '45-54', '(African)', 'Prefer not to say')

    await person.follows('Change your answer on age')
    await person.chooses('55-64')
    await person.presses('Continue')
    await person.sees('55-64')
    await person.doesNotSee('45-54')
    await person.presses('Delete all my answers')
    await person.presses('Delete')
    await person.sees('Do you want to answer the equality questions?')
  },
)

journey('the equality pages stand in nobody’s way: axe, small screen, large text', async () => {
  const person = await street.signedIn(await house.member('Bryn Test-Davies', 'organiser'))
  for (const path of [
    '/account/diversity',
    '/account/diversity/ethnic-group',
    '/account/diversity/withdraw',
    '/diversity',
    '/diversity/questions',
    '/diversity/population',
  ]) {
    expect(await person.opens(path)).toBe(200)
    await standsInNobodysWay(person.page)
  }
})
