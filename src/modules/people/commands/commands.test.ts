import { expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { readCommand, WrongUsage } from '#platform/command.ts'
import { makeMember, openTestHouse } from '#test/house.ts'
import { memberCommands } from './all.ts'

const house = await openTestHouse()
const channel = await openChannel(house.database)
const at = house.clock.now()
const ines = { name: 'Ines Test-Moreau', address: 'ines@commonweal.example' }
await makeMember(house, { ...ines, roles: ['administrator'], at })

/** Types a command as an operator does, and reads what it says. */
async function type(...given: string[]) {
  const [said, reported]: string[][] = [[], []]
  const { command, words, flags } = readCommand(memberCommands, ['member', ...given])
  if (command.opens === 'nothing') throw new Error('Each of these opens the house')
  const code = await command.run({
    words,
    flags,
    environment: {},
    now: house.clock.now(),
    house: { config: house.config, database: house.database, channel },
    say: (line) => void said?.push(line),
    write: (text) => void said?.push(text),
    report: (line) => void reported?.push(line),
  })
  return { code, said: said?.join('\n') ?? '', reported: reported?.join('\n') ?? '' }
}

const acts = async (act: string) =>
  (await house.db.selectFrom('platform.act').selectAll().where('act', '=', act).execute()).map(
    ({ byPerson, onId }) => ({ byPerson, onId }),
  )

test('an operator adds a member, who is welcomed by mail', async () => {
  const added = await type('add', ' Tomos@Commonweal.example ', 'Tomos', 'Test-Evans')
  expect(added).toMatchObject({ code: 0, said: expect.stringContaining('Tomos Test-Evans is a member now') })
  const mail = await house.db
    .selectFrom('platform.mail')
    .select('act')
    .where('toAddress', '=', 'tomos@commonweal.example')
    .execute()
  expect(mail).toEqual([{ act: 'people.add' }])
  expect(await acts('people.add')).toMatchObject([{ byPerson: null }])

  const again = await type('add', 'tomos@commonweal.example', 'Another')
  expect(again).toMatchObject({ code: 1, reported: expect.stringContaining('is a member already') })
  await expect(type('add', 'no address', 'Another')).rejects.toThrow(WrongUsage)
  await expect(type('add', 'another@commonweal.example')).rejects.toThrow(WrongUsage)
})

test('an operator sees who the members are, in words and for programs', async () => {
  const listed = await type('list')
  expect(listed.said).toMatch(/^ines@commonweal\.example +Ines Test-Moreau \(administrator\)$/m)
  const { members } = JSON.parse((await type('list', '--json')).said)
  expect(members).toContainEqual(expect.objectContaining({ ...ines, roles: ['administrator'] }))
})

test('a house without an administrator gets one by the command that the doctor names', async () => {
  const { id } = await makeMember(house, { name: 'Rhys', address: 'rhys@commonweal.example', roles: [], at })
  expect(await type('role', 'Rhys@commonweal.example', 'administrator')).toMatchObject({
    code: 0,
    said: 'Rhys: administrator',
  })
  expect(await acts('people.grantRole')).toEqual([{ byPerson: null, onId: `${id}/administrator` }])
  expect((await type('role', 'rhys@commonweal.example', 'editor')).said).toBe('Rhys: administrator, editor')
  expect((await type('role', 'rhys@commonweal.example', 'editor')).code).toBe(0)

  expect((await type('role', 'rhys@commonweal.example', 'administrator', '--withdraw')).said).toBe(
    'Rhys: editor',
  )
  expect((await type('role', 'rhys@commonweal.example', 'editor', '--withdraw')).said).toContain(
    'without a role',
  )
  expect(await acts('people.withdrawRole')).toHaveLength(2)
})

test('the only administrator stays one; a role or an address that is not there is said', async () => {
  const last = await type('role', ines.address, 'administrator', '--withdraw')
  expect(last).toMatchObject({ code: 1, reported: expect.stringContaining('only administrator') })
  await expect(type('role', ines.address, 'king')).rejects.toThrow(/no role “king”.*guardian/)
  const nobody = await type('role', 'nobody@commonweal.example', 'editor')
  expect(nobody).toMatchObject({ code: 1, reported: expect.stringContaining('No member has the address') })
})

test('a link that an operator prints signs that member in, once; for nobody there is none', async () => {
  const { code, said } = await type('link', 'INES@commonweal.example')
  expect([code, said.split('\n')]).toEqual([0, [expect.stringContaining(`${house.config.baseUrl}/sign-in/`)]])
  const browser = house.visitor()
  const { pathname } = new URL(said)
  await browser.get(pathname)
  expect((await browser.post(pathname)).status).toBe(303)
  expect((await browser.get('/account')).text).toContain(ines.address)
  expect((await browser.get(pathname)).status).toBe(409)
  expect(await type('link', 'nobody@commonweal.example')).toMatchObject({ code: 1, said: '' })

  expect(await acts('people.offerSignInLink')).toEqual([{ byPerson: null, onId: expect.any(String) }])
  const told = await house.db
    .selectFrom('platform.mail')
    .select(['toAddress', 'bodyText'])
    .where('act', '=', 'people.offerSignInLink')
    .execute()
  expect(told).toEqual([
    { toAddress: ines.address, bodyText: expect.stringContaining('Whoever runs the house made a link') },
  ])
  expect(told[0]?.bodyText).not.toContain(pathname)
})
