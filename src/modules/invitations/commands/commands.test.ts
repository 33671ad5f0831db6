import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { readCommand } from '#platform/command.ts'
import { openTestHouse } from '#test/house.ts'
import { invitationCommands } from './all.ts'

const house = await openTestHouse()
const channel = await openChannel(house.database)
const folder = await mkdtemp(join(tmpdir(), 'invitations-'))
afterAll(async () => {
  await channel.close()
  await rm(folder, { recursive: true })
})

/** Types a command as an operator does, and reads what it says. */
async function type(...given: string[]) {
  const [said, reported]: string[][] = [[], []]
  const { command, words, flags } = readCommand(invitationCommands, ['invitation', ...given])
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

async function listOf(words: string) {
  const file = join(folder, 'people.csv')
  await writeFile(file, words)
  return file
}

const countOf = async (table: 'invitations.batch' | 'platform.act' | 'platform.mail') =>
  (
    await house.db
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as('count'))
      .executeTakeFirst()
  )?.count

test('a dry run says what would happen to whom, and keeps nothing', async () => {
  const file = await listOf('Name,Email\nGwen,gwen@commonweal.example\nBryn,nothing\n')
  const tried = await type('upload', file, '--dry-run')
  expect(tried).toMatchObject({ code: 0, reported: '' })
  expect(tried.said).toMatch(/nothing +No address\. Line 3\.[^]*gwen@commonweal\.example +New\. Line 2\./)
  for (const table of ['invitations.batch', 'platform.act', 'platform.mail'] as const)
    expect(await countOf(table)).toBe(0)
})

test('a list is invited once, listed, and taken back', async () => {
  const file = await listOf('Name,Email\nHal Test-Moss,hal@commonweal.example\n')
  expect((await type('upload', file)).said).toContain('The letters are in the outbox.')
  expect((await type('upload', file)).said).toContain('There was nobody to write to.')
  expect(await countOf('platform.mail')).toBe(1)
  const kept = await house.db.selectFrom('invitations.batch').select('fileName').execute()
  expect(kept.map(({ fileName }) => fileName)).toEqual(['people.csv', 'people.csv'])
  expect((await type('list')).said).toMatch(/^hal@commonweal\.example +Not answered yet +Hal Test-Moss$/m)
  expect((await type('withdraw', 'Hal@commonweal.example')).said).toContain('is withdrawn')
  expect(await type('withdraw', 'hal@commonweal.example')).toMatchObject({ code: 1 })
  expect(JSON.parse((await type('list', '--json')).said).invitations).toMatchObject([
    { standing: 'withdrawn' },
  ])
})

test('what cannot be read is said, and nothing is kept', async () => {
  expect((await type('upload', join(folder, 'none.csv'))).reported).toContain('There is no file')
  expect((await type('upload', await listOf(''))).reported).toContain('The list is empty')
})
