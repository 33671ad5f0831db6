// The measure that the house is held to: a Node server with nothing in it. It runs the same SQL, joins strings,
// and sends the same number of bytes; or only sends them. Runs as a process of its own: node bare-server.ts PLAN.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'

type Plan = {
  connectionString: string
  pool: number
  pages: { path: string; bytes: number; statements: { text: string; values: unknown[] }[] }[]
}

const plan: Plan = JSON.parse(readFileSync(`${process.argv[2]}`, 'utf8'))
const pool = new pg.Pool({ connectionString: plan.connectionString, max: plan.pool })
const pages = new Map(
  plan.pages.map((page, at) => [
    page.path,
    {
      ...page,
      body: Buffer.alloc(page.bytes, 'x'),
      // Prepared once under a name, as the house does: the fastest that pg can be.
      statements: page.statements.map(({ text, values }, index) => ({
        text,
        values: values.map(revive),
        name: `s${at}_${index}`,
      })),
    },
  ]),
)

const server = createServer((request, response) => {
  const page = pages.get(`${request.url}`)
  if (!page) {
    response.writeHead(404).end()
    return
  }
  if (page.statements.length === 0) {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.body.length })
      .end(page.body)
    return
  }
  void (async () => {
    let words = ''
    for (const statement of page.statements) {
      const { rows } = await pool.query(statement)
      for (const row of rows) words += `<tr><td>${Object.values(row).join('</td><td>')}</td></tr>`
    }
    const body = words.padEnd(page.bytes, 'x').slice(0, page.bytes)
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      })
      .end(body)
  })()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.stdout.write(`${address.port}\n`)
})

/** Values came through JSON: bytes and dates are marked. */
function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(revive)
  if ('bytes' in value) return Buffer.from(String(value.bytes), 'base64')
  if ('at' in value) return new Date(String(value.at))
  return value
}
