import { sql } from 'kysely'
import { csvMark, writeCells } from '#platform/csv.ts'
import type { Db } from '#platform/db.ts'

/** How many are asked for at a time: as many as are held in memory. */
const lot = 1000

type Row = { id: string; sortName: string; name: string; address: string | null; unlistedAt: Date | null }

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
      const cells = rows.flatMap(({ name, address, unlistedAt }) =>
        address === null || unlistedAt ? [] : [[name, address]],
      )
      if (cells.length > 0) yield writeCells(cells)
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

/** The lot is found by the index of names first, and only then looked at: else all would be sorted for each lot. */
const listLot = (db: Db, edge: Row | undefined): Promise<Row[]> =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('people.member as member')
        .select(['member.id', 'member.name', sql<string>`lower(member.name)`.as('sortName')])
        .where('member.leftAt', 'is', null)
        .$if(edge !== undefined, (only) =>
          only.where(sql<boolean>`(lower(member.name), member.id) > (${edge?.sortName}, ${edge?.id}::uuid)`),
        )
        .orderBy(sql`lower(member.name)`)
        .orderBy('member.id')
        .limit(lot)
        .as('found'),
    )
    .leftJoin('people.address as main', (join) =>
      join
        .onRef('main.memberId', '=', 'found.id')
        .on('main.isMain', '=', true)
        .on('main.verifiedAt', 'is not', null),
    )
    .leftJoin('people.profile as profile', 'profile.memberId', 'found.id')
    .select(['found.id', 'found.name', 'found.sortName', 'main.address', 'profile.unlistedAt'])
    .orderBy('found.sortName')
    .orderBy('found.id')
    .execute()
