import { setTimeout } from 'node:timers/promises'
import { type Bench, memoryOf } from './houses.ts'

/**
 * The second is the most that one list may have. In one process the second begins where the first has left the memory:
 * `LIST_SIZES=20000` measures it by itself.
 */
const listSizes = (process.env.LIST_SIZES ?? '10000,20000').split(',').map(Number)
const askedSeconds = 30

/**
 * Measures how an organiser invites so many people with one list: the file is sent, the letter confirmed, and the
 * house's own worker writes all letters into the outbox. Returns it in Markdown.
 */
export async function measureInvitations(bench: Bench): Promise<string> {
  const lines: string[] = []
  for (const size of listSizes) lines.push(await measureList(bench, size))
  return [
    '',
    "Lists of people, sent by the house's own worker. RSS of web and worker in one process, read every 50 ms.",
    '',
    `| people | KB | checked, s | all letters in the outbox, s | asked: 10000 under ${askedSeconds} s | RSS before, MB | at its most, checked, MB | at its most in all, MB |`,
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}

async function measureList(bench: Bench, size: number): Promise<string> {
  const before = memoryOf(bench.housePid)
  const memory = watchMemory(bench.housePid)
  const list = makeList(size)
  const start = performance.now()
  const address = await bringList(bench, list)
  const checked = performance.now()
  const whenChecked = memory.most()
  await sendLetters(bench, address)
  await isSent(bench, { batchId: address.split('/').at(-1) ?? '', size })
  const done = performance.now()
  const inSeconds = (to: number) => ((to - start) / 1000).toFixed(1)
  const isMet = done - start < askedSeconds * 1000
  const kilobytes = Math.round(list.length / 1000)
  return `| ${[size, kilobytes, inSeconds(checked), inSeconds(done), isMet ? 'met' : 'MISSED', before, whenChecked, memory.stop()].join(' | ')} |`
}

/** Addresses of this run alone: who was invited already would be passed over. */
function makeList(size: number): string {
  const run = Date.now().toString(36)
  const people = Array.from({ length: size }, (_, n) => `Bench Person ${n};${run}-${n}@commonweal.example`)
  return `Name;E-mail\r\n${people.join('\r\n')}\r\n`
}

async function bringList(bench: Bench, list: string): Promise<string> {
  const form = new FormData()
  form.set('token', bench.token)
  form.set('list', '')
  form.set('file', new Blob([list], { type: 'text/csv' }), 'people.csv')
  return await post(bench, '/invitations/upload', form)
}

/** Words the letter, looks at it once more as organisers do, and presses. */
async function sendLetters(bench: Bench, address: string): Promise<void> {
  const letter = new URLSearchParams({ subject: 'Come', words: 'Do.', token: bench.token })
  const look = await post(bench, address, letter)
  const page = await (await fetch(bench.url + look, { headers: { cookie: bench.cookie } })).text()
  const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1]
  if (!seen) throw new Error(`${look} has nothing to press`)
  await post(bench, look, new URLSearchParams({ seen, token: bench.token }))
}

/** Sends a form, and gives the address to which it leads. */
async function post({ url, cookie }: Bench, path: string, body: FormData | URLSearchParams): Promise<string> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(url + path, { method: 'POST', headers, body, redirect: 'manual' })
  const next = answer.headers.get('location')
  if (answer.status !== 303 || !next) throw new Error(`${path} answers ${answer.status}`)
  return next
}

async function isSent({ house }: Bench, { batchId, size }: { batchId: string; size: number }): Promise<void> {
  const { pool } = house.database
  const look = async () =>
    (await pool.query('select done_at from invitations.batch where id = $1', [batchId])).rows[0]?.done_at
  while (!(await look())) await setTimeout(50)
  const { rows } = await pool.query<{ letters: number }>(
    `select count(*)::int as letters from platform.mail join invitations.line on address = to_address
     where batch_id = $1`,
    [batchId],
  )
  if (rows[0]?.letters !== size) throw new Error(`${rows[0]?.letters} letters for ${size} people`)
}

function watchMemory(pid: number): { most(): number; stop(): number } {
  let most = memoryOf(pid)
  const timer = setInterval(() => void (most = Math.max(most, memoryOf(pid))), 50)
  return {
    most: () => most,
    stop() {
      clearInterval(timer)
      return most
    },
  }
}
