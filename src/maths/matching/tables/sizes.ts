/** How many sit at each table, the larger ones first. */
export type Sizes = readonly number[]

/** Tables of about so many people, or so many tables. */
export type Wish = { size: number } | { tables: number }

/**
 * Shares people out over tables whose sizes differ by one at most: as near to the size wished for as can be, and never
 * fewer than three at a table where there are three.
 *
 * @throws RangeError where the size is not 3 to 8, or the number of tables not a whole number above 0.
 */
export function shareOut(count: number, wish: Wish): Sizes {
  const tables = Math.min(countTables(count, wish), Math.max(1, Math.floor(count / 3)))
  if (count === 0) return []
  const least = Math.floor(count / tables)
  return Array.from({ length: tables }, (_, table) => (table < count % tables ? least + 1 : least))
}

function countTables(count: number, wish: Wish): number {
  if ('tables' in wish) {
    if (!Number.isInteger(wish.tables) || wish.tables < 1) throw new RangeError('Say at least one table')
    return wish.tables
  }
  const { size } = wish
  if (!Number.isInteger(size) || size < 3 || size > 8) throw new RangeError('A table is for 3 to 8 people')
  const few = Math.max(1, Math.floor(count / size))
  // How far all tables together are from the size wished for; one more table if that is nearer.
  const distance = (tables: number) => Math.abs(count - tables * size)
  return distance(few + 1) < distance(few) ? few + 1 : few
}
