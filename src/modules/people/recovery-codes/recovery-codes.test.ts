import { expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { membersWithApps } from '#test/app.ts'
import { openTestHouse } from '#test/house.ts'
import { subjectsTo } from '#test/mailbox.ts'
import { resetSecondFactorCommand } from '../commands/reset-second-factor.ts'

const house = await openTestHouse()
const { withApp, later } = membersWithApps(house)

test('a recovery code stands in once, however it is typed, and its owner is told', async () => {
  const { member, browser: first } = await withApp('administrator')
  await first.get('/account/second-factor/recovery-codes')
  const made = await first.post('/account/second-factor/recovery-codes')
  const [code = ''] = /[a-z0-9]{4}(-[a-z0-9]{4}){3}/.exec(made.body) ?? []

  const { browser } = await later(member.address)
  await browser.get('/sign-in/second-factor')
  const typed = code.toUpperCase().replaceAll('-', ' ')
  expect((await browser.post('/sign-in/second-factor', { code: typed })).location).toBe('/')
  expect(await subjectsTo(house, member.address)).toContain('A recovery code was used')
  expect((await browser.get('/account/second-factor')).text).toContain('You have 9 codes left')

  const again = await later(member.address)
  await again.browser.get('/sign-in/second-factor')
  expect((await again.browser.post('/sign-in/second-factor', { code })).status).toBe(422)
})

test('new recovery codes end the old ones', async () => {
  const { member, browser: first } = await withApp('administrator')
  await first.get('/account/second-factor/recovery-codes')
  const old = await first.post('/account/second-factor/recovery-codes')
  await first.post('/account/second-factor/recovery-codes')
  const { browser } = await later(member.address)
  await browser.get('/sign-in/second-factor')
  const [code = ''] = /[a-z0-9]{4}(-[a-z0-9]{4}){3}/.exec(old.body) ?? []
  expect((await browser.post('/sign-in/second-factor', { code })).status).toBe(422)
})

test('an operator takes a lost second factor away; its sessions end, and its owner sets up another', async () => {
  const { member, browser } = await withApp('administrator')
  const channel = await openChannel(house.database)
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const ask = { words: [member.address.toUpperCase()], flags: {}, environment: {}, now: house.clock.now() }
  const run = () =>
    resetSecondFactorCommand.opens === 'house' &&
    resetSecondFactorCommand.run({
      ...ask,
      house: { config: house.config, database: house.database, channel },
      say,
      write: say,
      report: say,
    })
  expect(await run()).toBe(0)
  expect(said[0]).toBe(`${member.name} has no second factor any more.`)
  expect((await browser.get('/account')).status).toBe(303)
  expect(await subjectsTo(house, member.address)).toContain('Your second factor was taken away')
  const acts = await house.db
    .selectFrom('platform.act')
    .select(['byPerson', 'onId'])
    .where('act', '=', 'people.resetSecondFactor')
    .execute()
  expect(acts).toEqual([{ byPerson: null, onId: member.id }])
  expect((await later(member.address)).entered.location).toBe('/account/second-factor')
  expect(await run()).toBe(0)
  expect(said.at(-1)).toBe(`${member.name} had no second factor.`)
})
