import { sql } from 'kysely'
import { csvMark, writeCells } from '#platform/csv.ts'
import type { Db } from '#platform/db.ts'

/** How many are asked for at a time: as many as are held in memory. */
const lot = 1000

type Row = { id: string; sortName: string; name: string; address: string }

/**
 * Writes out the names and main addresses of all members as CSV, by name, a lot at a time, as fast as it is taken. All
 * are read in one snapshot: the list is what it was at one instant. Who does not want to be listed is not in it, nor
 * an address that nobody has shown to be theirs.
 */
export async function* writeAddresses(db: Db): AsyncGenerator<string> {
  const tx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    yield csvMark + writeCells([['Name', 'E-mail address']])
    let edge: Row | undefined
    do {
      const rows: Row[] = await listLot(tx, edge)
      if (rows.length > 0) yield writeCells(rows.map(({ name, address }) => [name, address]))
      edge = rows.length < lot ? undefined : rows.at(-1)
    } while (edge)
  } finally {
    // It has changed nothing; and a reader who hung up may have ended the connection with it.
    await tx
      .rollback()
      .execute()
      .catch(() => {})
  }
}

const listLot = (db: Db, edge: Row | undefined): Promise<Row[]> =>
  db
    .selectFrom('people.member as member')
    .innerJoin('people.address as main', (join) =>
      join.onRef('main.memberId', '=', 'member.id').on('main.isMain', '=', true),
    )
    .leftJoin('people.profile as profile', 'profile.memberId', 'member.id')
    .select(['member.id', sql<string>`lower(member.name)`.as('sortName'), 'member.name', 'main.address'])
    .where('member.leftAt', 'is', null)
    .where('main.verifiedAt', 'is not', null)
    .where('profile.unlistedAt', 'is', null)
    .$if(edge !== undefined, (only) =>
      only.where(sql<boolean>`(lower(member.name), member.id) > (${edge?.sortName}, ${edge?.id}::uuid)`),
    )
    .orderBy(sql`lower(member.name)`)
    .orderBy('member.id')
    .limit(lot)
    .execute()
