import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { beginAs, hiddenOf } from '#test/applicant.ts'
import type { Browser } from '#test/browser.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { hostileFields } from './hostile.ts'
import { plantThings } from './things.ts'

// Whatever somebody without an account answers, in any field of any question: the house answers, and keeps the rest.

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2_000_000_000)
console.info(`Fuzzing with FUZZ_SEED=${seed}`)

const questions =
  'name address parts places role draws hopes offers themes rounds formats times avoided access payment heard listed news insights check'.split(
    ' ',
  )

let house: TestHouse
let applicant: Browser

beforeAll(async () => {
  house = await openTestHouse()
  await plantThings(house)
  const { id: part } = await house.db
    .selectFrom('system.part')
    .select('id')
    .where('slug', '=', 'residents')
    .executeTakeFirstOrThrow()
  applicant = house.visitor()
  await beginAs(applicant, { name: 'Kept', address: 'kept@commonweal.example', part })
})

test.each(questions)('hostile answers to %s', async (question) => {
  const url = `/join/${question}`
  const page = await applicant.get(url)
  expect(page.status).toBe(200)
  const named = [...page.body.matchAll(/<(?:input|textarea|select)\b[^>]*?\bname="([^"]+)"/g)]
  const names = [...new Set(named.map(([, name]) => `${name}`))].filter((name) => name !== 'token')
  await fc.assert(
    fc.asyncProperty(hostileFields(names), fc.boolean(), async (fields, isFromPage) => {
      house.clock.forward(60_000)
      const sent = Object.groupBy(fields, ([name]) => name)
      const words = Object.entries(sent).map(([name, all = []]) => [name, all.map(([, word]) => word)])
      const hidden = isFromPage ? hiddenOf(await applicant.get(url)) : {}
      const { token: _, ...form } = Object.fromEntries(words)
      const answered = await applicant.post(url, { ...hidden, ...form })
      expect(answered.status, house.mistakes.at(-1)).toBeLessThan(500)
      expect((await applicant.get(url)).status).toBe(200)
    }),
    { seed, numRuns: 15, endOnFailure: true },
  )
})
