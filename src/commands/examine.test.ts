import { expect, test } from 'vitest'
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
