import { expect } from 'vitest'
import { phone, standsInNobodysWay } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import type { Person } from '#test/person.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

await house.db
  .insertInto('system.part')
  .values([
    { slug: 'neighbours', name: 'Neighbours, for this test', position: 98, hasOrganisations: false },
    { slug: 'a-hospital', name: 'A hospital, for this test', position: 99, hasOrganisations: true },
  ])
  .execute()

const at = (person: Person) => new URL(person.page.url()).pathname

/** Begins at the front page, and answers what has to be answered. */
async function begins(person: Person, { name, address }: { name: string; address: string }) {
  await person.opens('/')
  await person.presses('Join us')
  await person.presses('Start now')
  await person.presses('Continue')
  await person.sees('There is a problem', 'Enter your name')
  await person.writes(name, /What is your name\?/)
  await person.presses('Continue')
  await person.writes(address, /What is your e-mail address\?/)
  await person.presses('Continue')
  await person.chooses('Neighbours, for this test')
  await person.presses('Continue')
}

/** Leaves out what may be left out, and comes to the answers. */
async function goesToTheEnd(person: Person) {
  for (let steps = 0; at(person) !== '/join/check'; steps++) {
    expect(steps).toBeLessThan(25)
    await person.presses('Continue')
  }
}

journey('the questions are in nobody’s way on a phone, one of each kind', async () => {
  const applicant = await street.someone({ viewport: phone })
  await begins(applicant, { name: 'Chloe', address: 'chloe-joins@commonweal.example' })
  for (const question of ['parts', 'themes', 'times', 'payment', 'listed']) {
    await applicant.opens(`/join/${question}`)
    if (question === 'parts') await applicant.chooses('A hospital, for this test')
    await applicant.meetsNoBarrier()
  }
})

journey('a resident joins from a phone, an organiser accepts, and the resident signs in', async () => {
  const gwen = { name: 'Gwen Test-Price', address: 'gwen@commonweal.example' }
  const resident = await street.someone({ viewport: phone })
  await begins(resident, gwen)
  await goesToTheEnd(resident)
  await resident.sees('Check your answers before joining', gwen.name, gwen.address, 'Not provided')
  await resident.follows(/^Change\s+what draws you$/)
  await resident.writes('My neighbours', /What draws you/)
  await resident.presses('Continue')
  await resident.isAt('/join/check')
  await resident.sees('My neighbours')
  await resident.chooses(/I would like to join this community/)
  await resident.presses('Confirm and join')
  await resident.sees('Thank you: your answers are sent', gwen.address)
  await resident.meetsNoBarrier()

  const organiser = await street.signedIn(await house.member('Dev Test-Sharma', 'organiser'))
  await organiser.sees('One person waits to join')
  await organiser.follows('Interest')
  await standsInNobodysWay(organiser.page)
  await organiser.follows(gwen.name)
  await organiser.sees('My neighbours')
  await organiser.meetsNoBarrier()
  await organiser.presses('Accept')
  await organiser.presses(`Accept ${gwen.name}`)
  await organiser.sees('Accepted')

  const member = await street.signedIn(gwen)
  await member.sees(`Hello, ${gwen.name}`)
})

journey('without JavaScript, all of it', async () => {
  const bryn = { name: 'Bryn Test-Davies', address: 'bryn-joins@commonweal.example' }
  const applicant = await street.someone({ javaScriptEnabled: false })
  await begins(applicant, bryn)
  await goesToTheEnd(applicant)
  // The browser's own way back, and forward again.
  await applicant.page.goBack()
  await applicant.presses('Continue')
  await applicant.isAt('/join/check')
  await applicant.chooses(/I would like to join this community/)
  await applicant.presses('Confirm and join')
  await applicant.sees('Thank you: your answers are sent')

  const organiser = await street.signedIn(await house.member('Efe Test-Yilmaz', 'organiser'), {
    javaScriptEnabled: false,
  })
  await organiser.opens('/interest')
  await organiser.chooses(`Accept ${bryn.name}`)
  await organiser.presses('Accept those that are ticked')
  await organiser.sees(bryn.name, 'Accepted: a member now')
})
