import { expect } from 'vitest'
import { linkIn, mailsTo } from '#test/applicant.ts'
import { phone, standsInNobodysWay } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import type { Person } from '#test/person.ts'
import { journey, openStreet } from '#test/real-browser.ts'
import { callAll } from '../../src/modules/invitations/call-all.ts'

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
  await resident.presses('Agree, and send my answers')
  await resident.sees('Thank you: your answers are sent', gwen.address)
  await resident.meetsNoBarrier()

  const organiser = await street.signedIn(await house.member('Dev Test-Sharma', 'organiser'))
  await organiser.sees('One person waits to join')
  await organiser.page.getByText('Your tasks').click()
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

journey(
  'a trusted address lets somebody in once they have confirmed it, by a press behind the mail',
  async () => {
    const organiser = await street.signedIn(await house.member('Ada Test-Bello', 'organiser'))
    await organiser.opens('/invitations/rules')
    await organiser.chooses('Those who have an address of an organisation')
    await organiser.presses('Go on')
    await organiser.writes('trust.example', 'The end of the address')
    await organiser.chooses('They are let in as soon as their address is confirmed')
    await organiser.presses('Add the rule')
    await organiser.sees('Whoever has an address at trust.example')
    await organiser.meetsNoBarrier()

    const iris = { name: 'Iris Test-Trust', address: 'iris@trust.example' }
    const applicant = await street.someone({ viewport: phone })
    await begins(applicant, iris)
    await goesToTheEnd(applicant)
    await applicant.chooses(/I would like to join this community/)
    await applicant.presses('Agree, and send my answers')
    await applicant.sees(
      'Thank you: your answers are sent',
      'If it asks you to confirm that the address is yours',
    )
    await organiser.opens('/interest')
    await organiser.sees(iris.name, 'For their own confirmation, until')

    const reader = await street.someone({ viewport: phone })
    await reader.opens(await linkIn(house, { act: 'interest.send', to: iris.address }))
    await reader.sees('One more step: confirm your address')
    await reader.meetsNoBarrier()
    await reader.presses('Confirm, and become a member')
    await reader.sees('Your address is confirmed', 'You are a member')
    await reader.meetsNoBarrier()
  },
)

journey('who was invited goes on by a link from their mail, and types nothing that we know', async () => {
  const wren = { name: 'Wren Test-Invited', address: 'wren@commonweal.example' }
  const people = [{ ...wren, organisation: '', partId: null, placeId: null }]
  const from = { name: 'The community', shortName: 'Us' }
  await house.db.transaction().execute((tx) =>
    callAll(tx, {
      people,
      letter: { subject: 'Come', words: 'Do.' },
      by: { id: null, name: null, answersTo: null },
      from,
      config: { baseUrl: house.address },
      at: new Date(),
    }),
  )
  const mail = (await mailsTo(house, wren.address)).find(({ act }) => act === 'invitations.send')
  const invited = await street.someone({ viewport: phone })
  await invited.opens(/\/invited\/[\w-]+/.exec(mail?.bodyText ?? '')?.[0] ?? '')
  await invited.presses('Tell us about yourself')
  await invited.meetsNoBarrier()
  expect(await invited.page.content()).not.toContain('Wren')
  await invited.presses('Send me that link')
  await invited.sees('Check your e-mail')
  await invited.meetsNoBarrier()
  await invited.opens(await linkIn(house, { act: 'interest.mailResumeLink', to: wren.address }))
  await invited.presses('Open my answers')
  await invited.sees('Which part of the system are you from?')
  await invited.chooses('Neighbours, for this test')
  await invited.presses('Continue')
  await goesToTheEnd(invited)
  await invited.sees(wren.name, wren.address)
  await invited.chooses(/I would like to join this community/)
  await invited.presses('Agree, and send my answers')
  await invited.sees('You are a member')
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
  await applicant.presses('Agree, and send my answers')
  await applicant.sees('Thank you: your answers are sent')

  const organiser = await street.signedIn(await house.member('Efe Test-Yilmaz', 'organiser'), {
    javaScriptEnabled: false,
  })
  await organiser.opens('/interest')
  await organiser.chooses(`Accept ${bryn.name}`)
  await organiser.presses('Accept those that are ticked')
  await organiser.sees(bryn.name, 'Accepted: a member now')
})
