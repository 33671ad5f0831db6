import type { Browser } from './browser.ts'
import type { TestHouse } from './house.ts'
import { decideOn, lettersTo, sayIn } from './saying.ts'
import { layConversation } from './voting.ts'

type Laying = { slug: string; who: Browser; by: string }

/** A conversation with one statement of somebody's that is in, and where it is reported and decided on. */
export async function layReportable(house: TestHouse, { slug, who, by }: Laying) {
  const here = await layConversation(house, { slug, statements: [] })
  await sayIn(who, here, { words: 'Nurse Test-Bloggs never listens' })
  await decideOn(house, { ...here, number: 1, by, decision: { do: 'let-in' } })
  return { ...here, number: 1, report: `${here.at}/report/1`, desk: `${here.at}/moderate/1` }
}

/** Reports a statement, as the page's form does. */
export async function reportAs(who: Browser, { report }: { report: string }, fields: Record<string, string>) {
  await who.get(report)
  return await who.post(report, fields)
}

/** The answers to their reports that a member got at once. */
export const answersOf = async (house: Pick<TestHouse, 'db'>, member: { id: string }) =>
  (await lettersTo(house, member)).filter(({ subject }) => subject === 'What came of your report')
