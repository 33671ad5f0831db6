import pg from 'pg'

/** How many transactions a second (begin, one insert, commit) pg alone makes, with so many at once. */
export async function measureBareTransactions(
  connectionString: string,
  { together, pool: most, seconds }: { together: number; pool: number; seconds: number },
) {
  const pool = new pg.Pool({ connectionString, max: most })
  await pool.query(
    'create table if not exists public.bench_write (id bigint generated always as identity primary key, words text not null)',
  )
  const end = Date.now() + seconds * 1000
  let done = 0
  const writer = async () => {
    while (Date.now() < end) {
      const client = await pool.connect()
      await client.query('begin')
      await client.query({
        name: 'write',
        text: 'insert into public.bench_write (words) values ($1)',
        values: [`words ${done}`],
      })
      await client.query('commit')
      client.release()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: together }, writer))
  await pool.query('drop table public.bench_write')
  await pool.end()
  return done / seconds
}
