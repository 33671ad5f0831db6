import { expect } from 'vitest'
import { publishFramework } from '#modules/frameworks/index.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { joinBoard, layBoard, writeCard } from '#test/boards.ts'
import { Browser } from '#test/browser.ts'
import { tellsOfDecision } from '#test/deciding.ts'
import { readShipped } from '#test/frameworks.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { overNetwork } from '#test/over-network.ts'
import type { Person } from '#test/person.ts'
import { journey, openStreet } from '#test/real-browser.ts'
import { takeDueSnapshots } from '../../src/modules/insights/snapshots/job.ts'

// The third step of the year: what members said on a board becomes statements, common ground, a suggested wording, and
// the wording of October 2022, in which every changed phrase opens to what led to it. Each journey stands on those
// before.

const house = await openListeningHouse()
const { db } = house
const street = openStreet(house)
const clock = { now: () => new Date(), set: () => {}, forward: () => {} }

const dev = await house.member('Dev Test-Sharma', 'organiser', 'editor')
const ines = await house.member('Ines Test-Silva')
const jon = await house.member('Jon Test-Mbeki')

const framework = '/frameworks/purposeful-collaboration'
const causes = '/insights/causes/purposeful-collaboration/2021-10/2022-10'
const conversation = '/conversations/what-makes-us-work-together'
const ego = 'Leave your ego at the door and let go of control'
const [before, after] = [await collaborationOf('sel-2021'), await collaborationOf('sel-2022')]

await db.transaction().execute((tx) =>
  publishFramework(tx, {
    framework: {
      id: 'purposeful-collaboration',
      version: '2021-10',
      status: 'current',
      title: 'Driving purposeful collaboration',
      date: '2021-10',
      characteristics: [before],
    },
    document: '',
    format: 'yaml',
    by: null,
    at: new Date(),
  }),
)

/** The characteristic of the source, in one of its wordings. */
async function collaborationOf(file: string) {
  const found = (await readShipped(file)).characteristics.find(({ id }) => id === 'collaboration')
  if (!found) throw new Error(`${file} has no such characteristic`)
  return found
}

let people = 0

/** A member at a device of their own, whom nobody watches: a page is asked and answered, without a screen. */
async function atHome(member: { id: string }): Promise<Browser> {
  const browser = new Browser(overNetwork(house.address, `10.3.0.${++people}`))
  browser.keep(sessionCookie, await house.sessionOf(member))
  return browser
}

const fill = (person: Person, name: string, words: string) =>
  person.page.locator(`[name="${name}"]`).fill(words)

journey('the cards of a board are kept as insights when it is closed', async () => {
  const board = await layBoard({ db, clock }, { hidesWords: false, questions: ['What does it take?'] })
  for (const [member, words] of [
    [ines, ego],
    [jon, 'Get to the root of the problem, not just the symptoms'],
  ] as const) {
    const browser = await atHome(member)
    await joinBoard(browser, board, member.name)
    await writeCard(browser, board, { words })
  }
  const organiser = await street.signedIn(dev)
  await organiser.opens(`${board.at}/close`)
  await organiser.presses('Close the board')
  await organiser.opens('/insights')
  await organiser.sees(ego, 'Ines Test-Silva')
  await organiser.meetsNoBarrier()
})

journey('members say statements, an organiser lets them in, all vote, and common ground shows', async () => {
  const organiser = await street.signedIn(dev)
  await organiser.opens('/conversations/prepare')
  await organiser.writes('What makes us work together?', 'What is it called?')
  await organiser.writes('What makes us work together?', 'What do you ask?')
  await organiser.chooses('Once somebody has looked at it')
  await organiser.meetsNoBarrier()
  await organiser.presses('Prepare it')
  await organiser.isAt(conversation)
  await organiser.opens(`${conversation}/open`)
  await organiser.presses('Open it')
  const writer = await atHome(jon)
  for (const words of ['We should drop our egos before we start', 'Meetings are best before nine']) {
    await writer.get(`${conversation}/say`)
    expect((await writer.post(`${conversation}/say`, { kind: 'view', words })).status).toBe(303)
  }
  for (const number of [1, 2]) {
    await organiser.opens(`${conversation}/moderate/${number}`)
    await organiser.presses('Let it in')
  }
  for (let count = 0; count < 19; count++) {
    const browser = await atHome(await house.member(`Voter Test-${count}`))
    await browser.get(`${conversation}/vote/1`)
    await browser.post(`${conversation}/vote/1`, { answer: 'agree' })
    await browser.post(`${conversation}/vote/2`, { answer: count % 2 === 0 ? 'agree' : 'disagree' })
  }
  const voter = await street.signedIn(ines)
  await voter.opens(`${conversation}/vote`)
  await voter.meetsNoBarrier()
  await voter.presses('Agree')
  await takeDueSnapshots(db, { at: new Date() })
  await voter.opens(`${conversation}/results`)
  await voter.sees('Common ground', 'We should drop our egos before we start')
})

journey(
  'a member suggests the wording, an editor accepts it and publishes it by a decision with dissent',
  async () => {
    const author = await street.signedIn(ines)
    await author.opens(`${framework}/2021-10/suggest/collaboration`)
    await author.page.getByText(/^The name, summary and introduction/).click()
    await fill(author, 'summary-collaboration', after.summary ?? '')
    await fill(author, 'intro-collaboration', after.intro ?? '')
    for (const [at, { text }] of after.behaviours.slice(0, 3).entries())
      await fill(author, `text-collaboration-${at + 1}`, text)
    await fill(author, 'why', 'It is what the board said')
    await author.chooses('Everybody, where it led to a wording')
    await author.page.locator('[name="attribution"]').first().check()
    await author.meetsNoBarrier()
    await author.presses('Check and send')
    await author.presses('Send the suggestion')
    const suggestion = new URL(author.page.url()).pathname

    const editor = await street.signedIn(dev)
    await editor.opens(`${suggestion}/decide`)
    await editor.meetsNoBarrier()
    await editor.presses('Accept all of it')
    await editor.opens(`${framework}/draft/describe`)
    await editor.writes('2022-10', 'Label')
    await editor.presses('Save')
    await editor.opens(`${framework}/draft/publish`)
    await editor.chooses('Yes, by a decision that I record with it')
    await editor.presses('Publish')
    await tellsOfDecision(editor, { hasDissent: true })
    await editor.meetsNoBarrier()
    await editor.presses('Publish')
    await editor.sees('Check the decision before you publish', 'Five sentences would do')
    await editor.meetsNoBarrier()
    await editor.presses('Change what was decided')
    await editor.presses('Publish')
    await editor.presses('Publish, and record this decision')
    await editor.isAt(`${framework}/2022-10`)
    await editor.sees('Adopted by DR-', 'with one dissent.')
    const visitor = await street.someone()
    await visitor.opens(`${framework}/2022-10`)
    await visitor.follows(/^DR-/)
    await visitor.sees('Five sentences would do', 'Nobody will know it by heart')
    await visitor.meetsNoBarrier()
  },
)

journey('every changed phrase opens to what led to it, and those who said it are told once', async () => {
  const editor = await street.signedIn(dev)
  await editor.opens(causes)
  await editor.meetsNoBarrier()
  const links = await editor.page.getByRole('link', { name: /^Say what led to it/ }).all()
  const places = await Promise.all(links.map((link) => link.getAttribute('href')))
  expect(places.length).toBeGreaterThan(3)
  await editor.opens(`${places[0]}`)
  await editor.meetsNoBarrier()
  for (const words of ['ego at the door', 'root of the problem', 'drop our egos']) {
    await editor.opens(`${places[0]}?find=${encodeURIComponent(words)}`)
    await editor.presses(/^It led to this/)
    await editor.sees('It is linked.')
  }
  // Told again, nobody hears of it twice.
  for (let time = 1; time <= 2; time++) {
    await editor.opens(`${causes}/tell`)
    await editor.presses('Tell whoever has not been told')
    await editor.sees('Whoever had not been told hears of it.')
  }
  const told = () => house.received.filter((mail) => mail.header('Subject') === 'Your words changed this')
  await expect.poll(() => told().length, { timeout: 15_000 }).toBe(2)
  expect(new Set(told().map(({ to }) => to))).toEqual(new Set([ines.address, jon.address]))

  const member = await street.signedIn(jon)
  await member.opens(`${framework}/compare/2021-10/2022-10`)
  await member.sees(`${places.length} of ${places.length} open to what led to them`)
  await member.page.locator('button.cw-why').first().click()
  await member.page.getByText(ego).first().waitFor({ state: 'visible' })
  await member.meetsNoBarrier()
  const visitor = await street.someone({ javaScriptEnabled: false })
  await visitor.opens(`${framework}/compare/2021-10/2022-10`)
  await visitor.sees('open to what led to them')
  await visitor.doesNotSee(ego)
})
