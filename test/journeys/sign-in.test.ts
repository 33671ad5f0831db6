import { expect } from 'vitest'
import { phone } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import type { Person } from '#test/person.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)
type Member = Awaited<ReturnType<typeof house.member>>

async function asksForAMail(person: Person, member: Member) {
  await person.opens('/')
  await person.follows('Sign in')
  await person.writes(member.address, 'E-mail address')
  await person.presses('Send me the e-mail')
  await person.sees('Check your e-mail', member.address)
}

async function isIn(person: Person, member: Member) {
  await person.opens('/account')
  await person.sees('Your account', member.name)
}

const isOut = async (person: Person) => {
  await person.opens('/account')
  await person.isAt('/sign-in')
}

journey('a member asks for a mail on a phone, opens its link there, presses, and is in', async () => {
  const amara = await house.member('Amara Okafor')
  const phoneOfAmara = await street.someone({ viewport: phone, colorScheme: 'dark' })
  await asksForAMail(phoneOfAmara, amara)
  await phoneOfAmara.meetsNoBarrier()

  const { link } = await house.signInMailTo(amara)
  await phoneOfAmara.opens(link)
  await phoneOfAmara.sees(`You are about to sign in as ${amara.address}`)
  await phoneOfAmara.meetsNoBarrier()
  await phoneOfAmara.presses('Sign in')

  await phoneOfAmara.isAt('/')
  await phoneOfAmara.sees(amara.name)
  await phoneOfAmara.meetsNoBarrier()
})

journey(
  'a member without JavaScript types the code, with a slip first, and comes to the page that was asked for',
  async () => {
    const bryn = await house.member('Bryn Davies')
    const browser = await street.someone({ javaScriptEnabled: false })
    await browser.opens('/members')
    await browser.isAt('/sign-in')
    await browser.writes(bryn.address, 'E-mail address')
    await browser.presses('Send me the e-mail')

    const { code } = await house.signInMailTo(bryn)
    await browser.writes(code === '000000' ? '111111' : '000000', 'Code')
    await browser.presses('Sign in')
    await browser.sees('There is a problem', 'The code is not right')
    await browser.writes(`${code.slice(0, 3)} ${code.slice(3)}`, 'Code')
    await browser.presses('Sign in')

    await browser.isAt('/members')
    await browser.sees(bryn.name)
  },
)

journey('somebody who uses no mouse signs in by keyboard alone', async () => {
  const chloe = await house.member('Chloe Nguyen')
  const browser = await street.someone()
  await browser.opens('/sign-in')
  await browser.tabsTo('Skip to main content')
  await browser.page.keyboard.press('Enter')
  await browser.tabsTo('E-mail address')
  await browser.page.keyboard.type(chloe.address)
  await browser.tabsTo('Send me the e-mail')
  await browser.hits('Enter')

  const { code } = await house.signInMailTo(chloe)
  await browser.tabsTo('Code')
  await browser.page.keyboard.type(code)
  await browser.hits('Enter')
  await isIn(browser, chloe)
})

journey(
  'a link opened in another browser lets nobody in there, and says where to type the code',
  async () => {
    const dev = await house.member('Dev Sharma')
    const [laptop, another] = [await street.someone(), await street.someone({ viewport: phone })]
    await asksForAMail(laptop, dev)
    const { link, code } = await house.signInMailTo(dev)

    expect(await another.opens(link)).toBe(409)
    await another.sees('This link belongs to another browser', 'type the code from the same e-mail there')
    await another.meetsNoBarrier()
    await isOut(another)

    await laptop.writes(code, 'Code')
    await laptop.presses('Sign in')
    await isIn(laptop, dev)
  },
)

journey('a member ends the session of a lost phone from the laptop, then signs out', async () => {
  const efe = await house.member('Efe Yilmaz')
  const laptop = await street.signedIn(efe)
  const lost = await street.signedIn(efe, { viewport: phone })
  await isIn(lost, efe)

  await isIn(laptop, efe)
  await laptop.sees('This browser')
  await laptop.meetsNoBarrier()
  await laptop.presses(/^End the session in /)
  await laptop.isAt('/account')
  await isOut(lost)

  await isIn(laptop, efe)
  await laptop.presses('Sign out')
  await laptop.sees('You are signed out')
  await isOut(laptop)
})
