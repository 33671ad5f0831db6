import { once } from 'node:events'
import { type ClientRequest, get, type IncomingMessage } from 'node:http'

/** One message of a stream, as a browser has it. */
export type News = { id: number; data: string }

/** A stream of news that somebody follows, as a browser does. */
export type FollowedStream = {
  news: News[]
  status: number
  /** The number of the last news, for coming back. */
  last(): string
  /** Waits until something that came satisfies this; fails after some seconds. */
  until(isSo: (all: string) => boolean): Promise<void>
  leave(): void
  /** Resolves when the house ends the stream, or its line breaks. */
  ended: Promise<void>
}

type Following = { cookie: string; lastEventId?: string }

/** Follows a stream of the house over the network. */
export async function followStream(url: string, { cookie, lastEventId }: Following): Promise<FollowedStream> {
  const headers = {
    cookie,
    accept: 'text/event-stream',
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  }
  const request: ClientRequest = get(url, { headers, agent: false })
  request.on('error', () => {})
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const news: News[] = []
  let heard = () => {}
  let rest = ''
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop() ?? ''
    news.push(...parts.flatMap(readNews))
    heard()
  })
  response.on('error', () => {})
  const ended = new Promise<void>((resolve) => response.on('close', resolve))
  const all = () => news.map(({ data }) => data).join('\n')
  return {
    news,
    status: response.statusCode ?? 0,
    last: () => String(news.at(-1)?.id ?? 0),
    async until(isSo) {
      const late = AbortSignal.timeout(10_000)
      while (!isSo(all())) {
        const next = new Promise<void>((resolve) => void (heard = resolve))
        const given = new Promise<void>((resolve) => late.addEventListener('abort', () => resolve()))
        await Promise.race([next, given])
        if (late.aborted) throw new Error(`What was awaited did not come. This did: ${all()}`)
      }
    },
    leave: () => void request.destroy(),
    ended,
  }
}

function readNews(part: string): News[] {
  const lines = part.split('\n')
  const id = lines.find((line) => line.startsWith('id: '))?.slice(4)
  if (id === undefined) return []
  const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice(6))
  return [{ id: Number(id), data: data.join('\n') }]
}
