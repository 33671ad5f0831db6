import { addCrowd } from './crowd.ts'
import { type Bench, memoryOf } from './houses.ts'

export const crowdSize = 100_000
const askedMs = 50
const times = 60

/** What people look for: everybody, by filter, by word; frequent words and rare ones, with a slip, and for nothing. */
const searches = [
  ['first page', ''],
  ['a page far in', 'far'],
  ['a part', '?part=councils'],
  ['a part and a place', '?part=councils&place=lambeth'],
  ['a part, a place and an experience', '?part=councils&place=lambeth&experience=nursing'],
  ['a name', '?find=amara'],
  ['the beginning of a name', '?find=fitz'],
  ['a name and a part', '?find=zoe&part=hospitals'],
  ['two words', '?find=amara+councils'],
  ['what somebody can give', '?gives=mentoring'],
  ['the same with a slip', '?gives=mentroing'],
  ['a name with a slip', '?find=fatmia'],
  ['nobody', '?find=zzzzzz'],
  ['a word of a third of all', '?find=lambeth'],
  ['a word of nearly all', '?find=neighbours'],
] as const

/** Measures the directory and the export with so many members, one request after the other. Returns it in Markdown. */
export async function measureDirectory({ url, house, cookie, token, housePid }: Bench): Promise<string> {
  process.stderr.write(`Adding ${crowdSize} members\n`)
  await addCrowd(house.database.pool, crowdSize, new Date())
  const { rows } = await house.database.pool.query<{ id: string }>(
    `select member_id as id from people.listing order by sort_name offset ${crowdSize * 0.9} limit 1`,
  )
  const lines: string[] = []
  for (const [name, query] of searches) {
    const address = `${url}/members${query === 'far' ? `?after=${rows[0]?.id}` : query}`
    lines.push(await measureSearch(name, address, cookie))
  }
  return [
    '',
    `The directory with ${crowdSize} members: ${times} requests of each, one after the other, by an organiser.`,
    '',
    '| looked for | found | p50 ms | p95 ms | asked: p95 under 50 ms |',
    '|---|---|---|---|---|',
    ...lines,
    '',
    await measureExport({ url, cookie, token, housePid }),
    '',
  ].join('\n')
}

async function measureSearch(name: string, address: string, cookie: string): Promise<string> {
  const taken: number[] = []
  let found = ''
  for (let round = 0; round < times + 5; round++) {
    const start = performance.now()
    const answer = await fetch(address, { headers: { cookie } })
    const page = await answer.text()
    // The first few make plans and warm the cache, as the first people of the day do.
    if (round >= 5) taken.push(performance.now() - start)
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
    found = /<strong>((?:More than )?[\d,]+) member/.exec(page)?.[1] ?? '0'
  }
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  const isMet = at(0.95) < askedMs
  return `| ${[name, found, at(0.5).toFixed(1), at(0.95).toFixed(1), isMet ? 'met' : 'MISSED'].join(' | ')} |`
}

type Exporting = Pick<Bench, 'url' | 'cookie' | 'token' | 'housePid'>

/** Takes the whole list away, and watches what the house holds in memory meanwhile. */
async function measureExport({ url, cookie, token, housePid }: Exporting): Promise<string> {
  const before = memoryOf(housePid)
  const start = performance.now()
  const answer = await fetch(`${url}/members/export`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ token }),
  })
  if (answer.status !== 200 || !answer.body) throw new Error(`The export answers ${answer.status}`)
  let bytes = 0
  let rows = -1
  let most = before
  let seen = 0
  for await (const piece of answer.body) {
    bytes += piece.length
    for (const byte of piece) if (byte === 10) rows += 1
    if (bytes - seen < 250_000) continue
    seen = bytes
    most = Math.max(most, memoryOf(housePid))
  }
  const seconds = (performance.now() - start) / 1000
  return `Export of ${rows} rows as CSV: ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s; memory of the house ${before} MB before, ${most} MB at most meanwhile.`
}
