import { expect, test } from 'vitest'
import { openTestProvider } from '#test/oidc.ts'
import { freshDatabase } from '#test/postgres.ts'
import { examine } from './examine.ts'

test('the doctor tells an operator who forgot to say that a proxy stands in front', async () => {
  const database = await freshDatabase()
  const settings = {
    DATABASE_URL: database.url,
    BASE_URL: 'https://leaders.example.org',
    SMTP_URL: 'smtp://127.0.0.1:1',
  }
  const about = async (more: Record<string, string>) =>
    (await examine({ ...settings, ...more }, new Date())).filter((finding) => finding.about === 'proxy')
  expect(await about({})).toMatchObject([
    { state: 'look', cure: expect.stringContaining('TRUST_PROXY=true') },
  ])
  expect(await about({ TRUST_PROXY: 'true' })).toEqual([])
  await database.close()
})

test('the doctor asks the sign-in provider, and says by which word to look what is wrong', async () => {
  const provider = await openTestProvider('http://localhost:3000')
  const database = await freshDatabase()
  const about = async (at: Date) =>
    (await examine({ DATABASE_URL: database.url, ...provider.settings }, at)).filter((finding) =>
      finding.about.startsWith('sign-in'),
    )
  expect(await about(new Date('2022-06-02T09:00:00Z'))).toMatchObject([{ state: 'fine' }])
  await provider.close()
  expect(await about(new Date('2022-06-02T11:00:00Z'))).toMatchObject([
    { state: 'look', says: expect.stringContaining('CW-OIDC-1') },
  ])
})

test('the doctor tells an operator whose web could read what members say in confidence', async () => {
  const database = await freshDatabase()
  const about = async (settings: Record<string, string>) =>
    (await examine(settings, new Date())).filter((finding) => finding.about === 'database account')
  const inUse = { BASE_URL: 'https://leaders.example.org', SMTP_URL: 'smtp://127.0.0.1:1' }
  const [own, apart] = [
    { DATABASE_URL: database.url },
    { DATABASE_URL: database.houseUrl, DATABASE_OWNER_URL: database.url },
  ]
  expect(await about({ ...inUse, ...own })).toMatchObject([{ state: 'wrong' }])
  expect(await about(own)).toMatchObject([{ state: 'look' }])
  expect(await about({ ...inUse, ...apart })).toMatchObject([{ state: 'fine' }])
  await database.close()
})
