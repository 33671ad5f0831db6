import { tell } from '#modules/letters/index.ts'
import type { Role } from '#platform/access.ts'
import { forReader } from '#platform/mail/words.ts'
import { makeMember, type TestHouse } from './house.ts'
import { aTopic } from './topics.ts'

type News = Parameters<typeof tell>[1]
type Rhythm = 'daily' | 'weekly' | 'never'

/** Thursday, an hour before the digests; that many days later. */
export const thursdayAnd = (days: number) => new Date(Date.UTC(2022, 5, 2 + days, 5))

/** Members who read, what they are told, and the digests that they get. */
export function readersOf(house: TestHouse) {
  const { db, clock } = house
  const topic = aTopic({ key: 'test.digest', name: 'Meetings', standard: 'digest' })
  let count = 0
  return {
    async aReader(rhythm: Rhythm = 'daily', { weekday = 1, roles = [] as Role[] } = {}) {
      const address = `digested-${++count}@commonweal.example`
      const name = `Chloe Test-Nguyen ${count}`
      const reader = await makeMember(house, { name, address, roles, at: thursdayAnd(-40) })
      const digestedOn = clock.now().toISOString().slice(0, 10)
      const row = { memberId: reader.id, rhythm, weekday, digestedOn, gatheredUntil: clock.now() }
      await db.insertInto('letters.reader').values(row).execute()
      return reader
    },
    tells(given: Partial<News>) {
      const number = ++count
      const news = {
        topic,
        to: 'everybody',
        summary: 'Come along.',
        href: '/about',
        at: clock.now(),
      } as const
      const named = { about: `meeting-${number}`, title: `Meeting ${number}` }
      return db.transaction().execute((tx) => tell(tx, { ...news, ...named, ...given }))
    },
    /** The digests that this address got, in order, as their reader sees them. */
    async digestsOf({ address }: { address: string }) {
      const rows = await db
        .selectFrom('platform.mail as mail')
        .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
        .select(['wordsId', 'unsubscribeToken', 'words.subject', 'words.bodyText', 'words.bodyHtml'])
        .where('act', '=', 'letters.digest')
        .where('toAddress', '=', address)
        .orderBy('queuedAt')
        .execute()
      return rows.map((row) => forReader(row, { ...row, baseUrl: 'https://leaders.example.org' }))
    },
  }
}
