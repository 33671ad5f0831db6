import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { sql } from 'kysely'
import type { Bench } from './houses.ts'

const events = 1_000
const times = 100
const askedMs = 100
const agent = new Agent({ keepAlive: true })

/**
 * Measures how long a calendar waits for the feed of the programme when it holds 1,000 events, one request after the
 * other over HTTP; and for the answer that nothing has changed. Takes the events away again. Returns it in Markdown.
 */
export async function measureFeed({ url, house }: Pick<Bench, 'url' | 'house'>): Promise<string> {
  const { db } = house.database
  await sql`
    insert into events.event (slug, title, about, starts_at, ends_at, format, place, made_at, changed_at, published_at)
    select 'bench-feed-' || n, 'Zuhören & vertrauen: event ' || n, repeat('What we talk about, and why. ', 8),
      now() + n * interval '7 hours', now() + n * interval '7 hours' + interval '2 hours',
      'in-person', 'The Albany, Douglas Way; room ' || n, now(), now(), now()
    from generate_series(1, ${events}) as n`.execute(db)
  // As PostgreSQL does by itself within a minute: the bench has just taken ten thousand events away.
  await sql`vacuum analyze events.event`.execute(house.owner.db)
  try {
    const address = `${url}/events/calendar.ics`
    const { bytes, tag } = await warm(address)
    // With a question behind it, it is kept by nobody and made anew each time.
    const anew = await timed(() => read(`${address}?anew`))
    const whole = await timed(() => read(address))
    const same = await timed(() => read(address, { 'if-none-match': tag }))
    return [
      '',
      `A feed of ${events} events, ${times} requests one after the other over HTTP, ${Math.round(bytes / 1000)} KB.`,
      '',
      `| request | p50, ms | p95, ms | asked: p95 under ${askedMs} ms |`,
      '|---|---|---|---|',
      row('made anew, as the first to ask after each change has it', anew),
      row('as everybody else has it', whole),
      row('nothing has changed (304)', same),
      '',
    ].join('\n')
  } finally {
    await sql`delete from events.event where slug like 'bench-feed-%'`.execute(db)
  }
}

async function warm(address: string): Promise<{ bytes: number; tag: string }> {
  for (let ask = 0; ask < 5; ask++) await (await fetch(address)).arrayBuffer()
  const answer = await fetch(address)
  return { bytes: (await answer.arrayBuffer()).byteLength, tag: answer.headers.get('etag') ?? '' }
}

/** Reads to the end and keeps nothing: what a client of ours collects of its own garbage is not the feed's time. */
async function read(address: string, headers: Record<string, string> = {}): Promise<void> {
  const [answer] = await once(get(address, { headers, agent }), 'response')
  answer.resume()
  await once(answer, 'end')
}

async function timed(ask: () => Promise<void>): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    await ask()
    taken.push(performance.now() - start)
  }
  return taken.toSorted((one, other) => one - other)
}

const row = (name: string, taken: readonly number[]) => {
  const at = (share: number) => taken[Math.floor(taken.length * share)] ?? 0
  const isMet = at(0.95) < askedMs ? 'met' : 'MISSED'
  return `| ${[name, at(0.5).toFixed(1), at(0.95).toFixed(1), isMet].join(' | ')} |`
}
