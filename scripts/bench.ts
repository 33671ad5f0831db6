import { measureBareTransactions } from './bench/bare-transactions.ts'
import { measureBoards } from './bench/boards.ts'
import { measureCampaign } from './bench/campaign.ts'
import { measureDirectory } from './bench/directory.ts'
import { measureEvents } from './bench/events.ts'
import { type Bench, memoryOf, openBench } from './bench/houses.ts'
import { measureInvitations } from './bench/invitations.ts'
import { measureMatching } from './bench/matching.ts'
import { type Figures, measure, median } from './bench/measure.ts'
import { measureOpinions } from './bench/opinions.ts'
import { type Row, report } from './bench/report.ts'
import { measureThemes } from './bench/themes.ts'
import { measureVotes } from './bench/votes.ts'

// npm run bench [-- --seconds 10 --rounds 3 --only member]: every number is a ratio to something bare in the same run.
// npm run bench -- boards [--people 2000] [--cards 50] [--minutes 1]: a board under load.
// npm run bench -- votes [--pace 200] [--seconds 30] [--stored 2000000] [--idle]: votes during an analysis; reading.
// npm run bench -- events: a race for places, the list of 10,000 events, the feed of 1,000.
// npm run bench -- matching [--full] [--most 2000]: the matching alone, beside other solvers, without a house.
// npm run bench -- themes: what is found in free text, beside what is known of it, without a house.
// npm run bench -- opinions [--times 27]: the maths of opinions alone, on invented conversations and real ones.
const option = (name: string, standard: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? standard : Number(process.argv[at + 1])
}
const onlyAt = process.argv.indexOf('--only')
/** Measures only what has these words in its name. */
const isAsked = (name: string) =>
  onlyAt === -1 || name.toLowerCase().includes(`${process.argv[onlyAt + 1]}`.toLowerCase())
const seconds = option('seconds', 10)
const rounds = option('rounds', 3)
const poolSize = 10

const pages = [
  {
    name: 'A framework, visitor',
    path: '/frameworks/sel-system-leader/2022-10',
    signedIn: false,
    least: 0.5,
  },
  {
    name: 'A comparison, visitor',
    path: '/frameworks/sel-system-leader/compare/2021-10/2022-10',
    signedIn: false,
    least: 0.5,
  },
  { name: 'Home, member', path: '/', signedIn: true, least: 0.25 },
  { name: 'A list of 50, member', path: '/members', signedIn: true, least: 0.25 },
]

/** Makes every posted person another one. */
let people = 0
const postName = 'A form post (person, audit, mail)'

if (process.argv[2] === 'matching') {
  const isFull = process.argv.includes('--full')
  process.stdout.write(await measureMatching({ isFull, most: option('most', Number.POSITIVE_INFINITY) }))
} else if (process.argv[2] === 'opinions') {
  process.stdout.write(await measureOpinions({ times: option('times', 27) }))
} else if (process.argv[2] === 'themes') {
  process.stdout.write(measureThemes())
} else {
  const bench = await openBench()
  try {
    if (process.argv[2] === 'boards') process.stdout.write(await measureBoards(bench, boardLoad()))
    else if (process.argv[2] === 'votes') process.stdout.write(await measureVotes(bench, voteLoad()))
    else if (process.argv[2] === 'events') process.stdout.write(await measureEvents(bench))
    else await measureHouse(bench)
  } finally {
    await bench.close()
  }
}

function voteLoad() {
  return {
    perSecond: option('pace', 200),
    seconds: option('seconds', 30),
    stored: option('stored', 2_000_000),
    analyses: !process.argv.includes('--idle'),
  }
}

function boardLoad() {
  return {
    people: option('people', 2_000),
    cardsPerSecond: option('cards', 50),
    minutes: option('minutes', 1),
  }
}

async function measureHouse(bench: Bench): Promise<void> {
  const rows: Row[] = []
  const idle = memoryOf(bench.housePid)
  const planned = []
  for (const [index, page] of pages.filter(({ name }) => isAsked(name)).entries()) {
    const recorded = await bench.record(page.path, page.signedIn ? bench.cookie : undefined)
    planned.push({
      ...page,
      ...recorded,
      barePath: `/bare/${index}`,
      statements: page.signedIn ? recorded.statements : [],
    })
  }
  const bare = await bench.startBare(
    planned.map(({ barePath, bytes, statements }) => ({ path: barePath, bytes, statements })),
    poolSize,
  )
  for (const page of planned) {
    for (const connections of [10, 50]) rows.push(await comparePage(bench, bare.url, page, connections))
  }
  bare.stop()
  for (const connections of isAsked(postName) ? [10, 50] : [])
    rows.push(await comparePost(bench, connections))
  process.stdout.write(report(rows, { seconds, rounds, idle, busy: memoryOf(bench.housePid) }))
  if (isAsked('Invitations')) process.stdout.write(await measureInvitations(bench))
  if (isAsked('A campaign')) process.stdout.write(await measureCampaign(bench))
  // Last, for it fills the house.
  if (isAsked('The directory')) process.stdout.write(await measureDirectory(bench))
}

type Planned = (typeof pages)[number] & { barePath: string; bytes: number; statements: unknown[] }

async function comparePage(
  { url, cookie }: Bench,
  bareUrl: string,
  page: Planned,
  connections: number,
): Promise<Row> {
  const ours: Figures[] = []
  const bares: Figures[] = []
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`${page.name}, ${connections} connections, round ${round + 1} of ${rounds}\n`)
    bares.push(await measure({ url: bareUrl + page.barePath }, connections, seconds))
    ours.push(
      await measure({ url: url + page.path, headers: page.signedIn ? { cookie } : {} }, connections, seconds),
    )
  }
  return summarise(page, connections, ours, median(bares.map(({ perSecond }) => perSecond)))
}

async function comparePost(
  { url, cookie, token, connectionString }: Bench,
  connections: number,
): Promise<Row> {
  const ours: Figures[] = []
  const bares: number[] = []
  const run = Date.now().toString(36)
  const request = () => {
    const name = `Posted Member ${people++}`
    return {
      body: new URLSearchParams({ token, name, address: `${run}-${people}@commonweal.example` }).toString(),
    }
  }
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`A form, ${connections} connections, round ${round + 1} of ${rounds}\n`)
    bares.push(
      await measureBareTransactions(connectionString, { together: connections, pool: poolSize, seconds }),
    )
    ours.push(await measure({ url: `${url}/members/add`, headers, request }, connections, seconds))
  }
  const row = { name: postName, least: 0.3, bytes: 0, statements: [] }
  return summarise(row, connections, ours, median(bares))
}

function summarise(
  page: { name: string; least: number; bytes: number; statements: unknown[] },
  connections: number,
  ours: Figures[],
  bare: number,
): Row {
  const perSecond = median(ours.map((figures) => figures.perSecond))
  return {
    name: page.name,
    connections,
    bytes: page.bytes,
    queries: page.statements.length,
    least: page.least,
    ours: perSecond,
    bare,
    ratio: perSecond / bare,
    p50: median(ours.map(({ p50 }) => p50)),
    p99: median(ours.map(({ p99 }) => p99)),
    failed: ours.reduce((sum, { failed }) => sum + failed, 0),
  }
}
