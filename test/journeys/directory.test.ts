import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect } from 'vitest'
import { desk, phone, standsInNobodysWay } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)
const folder = mkdtempSync(join(tmpdir(), 'commonweal-photograph-'))
afterAll(() => rmSync(folder, { recursive: true }))

const photograph = join(folder, 'me.jpg')
await sharp({ create: { width: 300, height: 400, channels: 3, background: '#c97b63' } }).toFile(photograph)

journey.each([
  ['Lindberg', 'at a desk', { viewport: desk, javaScriptEnabled: true }],
  ['Sandgren', 'on a telephone without JavaScript', { viewport: phone, javaScriptEnabled: false }],
])(
  '%s shows who they are, is found by a slip of the finger, and then by nobody, %s',
  async (surname, _, manner) => {
    const name = `Zoë Test-${surname}`
    const slipped = surname.replace('nd', 'dn')
    const [member, other] = [
      await street.signedIn(await house.member(name), manner),
      await street.signedIn(await house.member('Bryn Test-Davies'), manner),
    ]
    // What looks for barriers is a script itself.
    const meetsNoBarrier = async (person: typeof member) => {
      if (manner.javaScriptEnabled) await person.meetsNoBarrier()
    }
    await member.opens('/account')
    await member.follows('Your profile')
    await meetsNoBarrier(member)
    await member.writes('Mentoring on Fridays', 'I can give')
    await member.presses('Save')
    await member.sees('Saved.', 'Mentoring on Fridays')
    await meetsNoBarrier(member)
    await member.follows('Add a photograph')
    await member.brings(photograph, 'Choose a photograph')
    await member.presses('Save')
    await member.sees('Saved. This is how others see you.')
    await meetsNoBarrier(member)

    await other.opens('/members')
    await meetsNoBarrier(other)
    await other.writes(`zoe ${slipped}`, 'Find a member')
    await other.presses('Search')
    await other.sees('1 member found', 'Mentoring on Fridays')
    await other.follows(name)
    expect(await other.page.getByAltText(name).getAttribute('src')).toContain('/photograph/large?version=')

    await member.opens('/account/profile')
    await member.chooses('No, do not list me')
    await member.presses('Save')
    await member.sees('You are not listed')
    expect(await other.opens(new URL(other.page.url()).pathname)).toBe(404)
    await other.opens(`/members?find=${surname}`)
    await other.sees('Nobody is found')
    await meetsNoBarrier(other)
  },
)

const organiser = await house.member('Chloe Test-Nguyen', 'organiser')

journey.each([
  ['a search that is narrowed', '/members?find=chloe&gives=time'],
  ['one’s own page as a visitor sees it', `/members/${organiser.id}?as=visitor`],
  ['the page before the file', '/members/export'],
  ['the form for a photograph', '/account/photograph'],
])('%s stands in nobody’s way', async (_, path) => {
  const person = await street.signedIn(organiser)
  expect(await person.opens(path)).toBe(200)
  await standsInNobodysWay(person.page)
})
