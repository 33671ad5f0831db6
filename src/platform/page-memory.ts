import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Channel } from './channel.ts'

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
  keep(url: string, html: string, headers: Record<string, string>, generation: number): void
  /** A value that changes with the content only, read once per version. */
  once<T>(name: string, read: () => Promise<T>): Promise<T>
}

const mostBytes = 64 * 1024 * 1024
/** Pages say what is on, which depends on the day: none is kept longer than this. */
const longestMs = 5 * 60_000

export function createPageMemory(channel: Channel, now: () => number = Date.now): PageMemory {
  const pages = new Map<string, Kept>()
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
        request.headers.cookie !== undefined
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
    keep(url, html, headers, readAt) {
      // A query string is anybody's to vary without end; a page worth keeping has a plain address.
      if (readAt !== generation || !channel.isListening() || pages.has(url) || url.includes('?')) return
      const kept = compress(html, headers, now())
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
      fresh.catch(() => values.delete(name))
      return fresh
    },
  }
}

const weigh = (kept: Kept) => kept.plain.length + kept.gzip.length + kept.brotli.length

function compress(html: string, headers: Record<string, string>, since: number): Kept {
  const plain = Buffer.from(html)
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return {
    plain,
    gzip: gzipSync(plain, { level: 6 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    etag,
    since,
    headers: { ...headers, etag, vary: 'accept-encoding, cookie', 'cache-control': 'no-cache' },
  }
}

function send(kept: Kept, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['if-none-match'] === kept.etag) {
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
