import { expect } from 'vitest'
import { phone } from '#test/barriers.ts'
import { layBoard } from '#test/boards.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import type { Person } from '#test/person.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)
const clock = { now: () => new Date(), set: () => {}, forward: () => {} }

/** Waits until something stands on somebody's screen, without their doing anything. */
const comes = (person: Person, words: string | RegExp) =>
  person.page.getByText(words).first().waitFor({ state: 'visible' })

journey('a workshop on one board: a facilitator by keyboard alone, a guest by phone, live', async () => {
  const facilitator = await street.signedIn(await house.member('Amara Test-Okafor', 'facilitator'))
  await facilitator.opens('/boards/new')
  await facilitator.meetsNoBarrier()
  await facilitator.writes('The introductory event', 'What is it called?')
  await facilitator.writes('What are the key ingredients?', 'What do you ask?')
  await facilitator.presses('Lay the board out')
  await facilitator.sees('Let people in', 'Or type this code at')
  await facilitator.meetsNoBarrier()
  const link = await facilitator.holds('The link')
  await facilitator.presses('Lead the board')

  const guest = await street.someone({ viewport: phone })
  await guest.opens(link)
  await guest.meetsNoBarrier()
  await guest.writes('Ines', 'The name on your cards (optional)')
  await guest.presses('Come in')
  const field = guest.page.getByLabel('Your card')
  await field.fill('Time to listen')
  await guest.page.getByRole('button', { name: 'Put it on the board' }).click()
  await comes(guest, 'You have 1 card here.')
  expect(await field.inputValue()).toBe('')
  await guest.isAt(new URL(link).pathname)
  // Two more at once: neither waits for the other, and a double press is one.
  const put = guest.page.getByRole('button', { name: 'Put it on the board' })
  await field.fill('Good food')
  await put.dblclick()
  await field.fill('No hurry')
  await put.click()
  await comes(guest, 'You have 3 cards here.')
  await field.fill('A thought that is not sent yet')

  await comes(facilitator, '3 cards, face down')
  await facilitator.doesNotSee('Time to listen')
  await facilitator.tabsTo('Show the cards to all')
  await facilitator.page.keyboard.press('Enter')
  await comes(facilitator, 'Time to listen')
  await comes(guest, 'Time to listen')
  // What came in took nothing away from whoever was typing.
  expect(await field.inputValue()).toBe('A thought that is not sent yet')

  await facilitator.tabsTo(/^Tick the card “Time to listen”/)
  await facilitator.page.keyboard.press('Space')
  await facilitator.tabsTo('Name of a new group')
  await facilitator.page.keyboard.type('Talking')
  await facilitator.page.keyboard.press('Enter')
  await comes(guest, 'Talking')
  await guest.page.getByRole('button', { name: 'Vote for Talking' }).click()
  await comes(facilitator, '1 vote')
  await comes(guest, 'Votes: 2 of 3 left.')
  const back = guest.page.getByRole('button', { name: 'Voted. Take back your vote for Talking' })
  await back.waitFor({ state: 'visible' })
  await facilitator.meetsNoBarrier()
  await guest.meetsNoBarrier()
  await facilitator.page.getByRole('button', { name: 'Move what is ticked here' }).click()
  await comes(facilitator, 'Nothing was ticked that could be moved.')
  await facilitator.tabsTo('Undo')
  await facilitator.page.keyboard.press('Enter')
  await guest.page.locator('.cw-wall__group').waitFor({ state: 'detached' })
  // What was said of one press does not stand after the next.
  await comes(facilitator, 'Undone.')
  await facilitator.doesNotSee('Nothing was ticked')
  await comes(guest, 'Time to listen')
})

journey('without JavaScript, a guest writes, looks again, votes and takes back', async () => {
  const board = await layBoard({ db: house.db, clock }, { hidesWords: false })
  const [guest, other] = [
    await street.someone({ viewport: phone, javaScriptEnabled: false }),
    await street.someone({ javaScriptEnabled: false }),
  ]
  for (const person of [guest, other]) {
    await person.opens(board.at)
    await person.presses('Come in')
  }
  await guest.writes('Cake', 'Your card')
  await guest.presses('Put it on the board')
  await guest.sees('Your card is on the board.', 'Cake')
  await other.follows('Look again')
  await other.sees('1 card', 'Cake')
  await other.presses('Vote for “Cake”')
  await other.sees('Your vote counts.', '1 vote', '1 of 2 left.')
  await other.presses('Take this vote back from “Cake”')
  await other.sees('Your vote is taken back.', '0 votes')
  await guest.follows('Change “Cake”')
  await guest.writes('Cake, and chairs', 'Your card')
  await guest.presses('Change it')
  await guest.sees('Your card is changed.', 'Cake, and chairs')
  await guest.follows('Change “Cake, and chairs”')
  await guest.presses('Take it back')
  await guest.sees('Your card is taken back.')
  await other.follows('Look again')
  await other.doesNotSee('Cake')
})
