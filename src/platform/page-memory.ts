import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Channel } from './channel.ts'
import { sessionCookie } from './web/cookies.ts'
import { hasVersion } from './web/etag.ts'

const zipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

/** The word that is announced by every act that changes what a visitor sees. */
export const contentChanged = 'content'

type Kept = {
  etag: string
  headers: Record<string, string>
  plain: Buffer
  gzip: Buffer
  brotli: Buffer
  since: number
}

/**
 * Visitors' pages, rendered once per version of the content and kept in memory. Emptied in every process when an
 * act announces that the content changed, and not used at all while this process cannot hear announcements.
 * See docs/decisions/0008.
 */
export type PageMemory = {
  /** Answers at once when the page is known. Returns false when it is not. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Take before reading the content; give to `keep`, so that what was read before a change is not kept after it. */
  generation(): number
  /** Resolves when the page is kept, or is found not worth it. The answer to whoever asked need not wait. */
  keep(url: string, html: string, headers: Record<string, string>, generation: number): Promise<void>
  /** A value that changes with the content only, read once per version. */
  once<T>(name: string, read: () => Promise<T>): Promise<T>
}

const mostBytes = 64 * 1024 * 1024
/**
 * The one address of a page. A query string, percent signs or another host before it are anybody's to vary without
 * end, so that keeping such would drive out the pages that people read.
 */
const isPlainAddress = (url: string) => url === '/' || /^(\/[\w.~-]+)+$/.test(url)

/** Pages say what is on, which depends on the day: none is kept longer than this. */
const longestMs = 5 * 60_000

export function createPageMemory(channel: Channel, now: () => number = Date.now): PageMemory {
  const pages = new Map<string, Kept>()
  const underWay = new Set<string>()
  const values = new Map<string, Promise<unknown>>()
  let bytes = 0
  let generation = 0
  channel.listen(contentChanged, () => {
    generation += 1
    pages.clear()
    values.clear()
    bytes = 0
  })

  const drop = (url: string, kept: Kept) => {
    pages.delete(url)
    bytes -= weigh(kept)
  }
  return {
    generation: () => generation,
    answer(request, response) {
      if (!channel.isListening()) return false
      const kept = pages.get(request.url ?? '')
      if (
        !kept ||
        (request.method !== 'GET' && request.method !== 'HEAD') ||
        // Only who is signed in sees another page; other cookies, ours or a neighbour's, change nothing.
        request.headers.cookie?.includes(sessionCookie)
      ) {
        return false
      }
      if (now() - kept.since > longestMs) {
        drop(request.url ?? '', kept)
        return false
      }
      send(kept, request, response)
      return true
    },
    async keep(url, html, headers, readAt) {
      const isWorthIt = () => readAt === generation && channel.isListening() && !pages.has(url)
      if (!isPlainAddress(url) || underWay.has(url) || !isWorthIt()) return
      underWay.add(url)
      const kept = await compress(html, headers, now()).finally(() => underWay.delete(url))
      if (!isWorthIt()) return
      for (const [oldest, page] of pages) {
        if (bytes + weigh(kept) <= mostBytes) break
        drop(oldest, page)
      }
      pages.set(url, kept)
      bytes += weigh(kept)
    },
    once<T>(name: string, read: () => Promise<T>): Promise<T> {
      if (!channel.isListening()) return read()
      // The map holds what `read` of the same name made, so the type is the caller's own.
      const known = values.get(name) as Promise<T> | undefined
      if (known) return known
      const fresh = read()
      values.set(name, fresh)
      fresh.catch(() => values.get(name) === fresh && values.delete(name))
      return fresh
    },
  }
}

const weigh = (kept: Kept) => kept.plain.length + kept.gzip.length + kept.brotli.length

async function compress(html: string, headers: Record<string, string>, since: number): Promise<Kept> {
  const plain = Buffer.from(html)
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const [gz, br] = await Promise.all([
    zipped(plain, { level: 6 }),
    brotlied(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ])
  return {
    plain,
    gzip: gz,
    brotli: br,
    etag,
    since,
    headers: { ...headers, etag, vary: 'accept-encoding, cookie', 'cache-control': 'no-cache' },
  }
}

function send(kept: Kept, request: IncomingMessage, response: ServerResponse): void {
  if (hasVersion(request.headers['if-none-match'], kept.etag)) {
    response.writeHead(304, kept.headers).end()
    return
  }
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  const body = encoding === 'br' ? kept.brotli : encoding === 'gzip' ? kept.gzip : kept.plain
  const headers: Record<string, string | number> = { ...kept.headers, 'content-length': body.length }
  if (encoding) headers['content-encoding'] = encoding
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
}
