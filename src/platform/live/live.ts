import type { ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Channel } from '../channel.ts'
import { Gathering } from './gathering.ts'
import type { Piece } from './piece.ts'

/** What somebody keeps up with. All who follow under one name get the same. */
export type Following = {
  name: string
  /** The word of the channel at which to look again. */
  word: string
  /** Who follows, as an opaque word: nobody may have any number of streams. */
  by: string
  /** The number of the last news that they have. */
  since: number
  /** Finds what is to be told after a number, in order: asked once in a burst, for all who follow. */
  read(after: number): Promise<readonly Piece[]>
}

/** The streams of this process: everybody who keeps up with something, and how they are told. */
export type Live = {
  /** Tells what happens into an answer that was begun, for as long as its reader stays. */
  follow(response: ServerResponse, following: Following): void
  /** How many follow. */
  count(): number
  /** Ends all streams: their browsers come back, to this process or another, and go on where they were. */
  close(): void
}

/** How often a stream that has nothing to say says so, lest something on the way takes it for dead. */
const heartbeatMs = 15_000

/** Opens the streams of this process, none of them followed by anybody yet. */
export function openLive({ channel, log }: { channel: Pick<Channel, 'listen'>; log: Logger }): Live {
  const gatherings = new Map<string, Gathering>()
  let isClosed = false
  const heartbeat = setInterval(() => {
    for (const gathering of gatherings.values()) gathering.beat()
  }, heartbeatMs)
  heartbeat.unref()

  const gather = ({ name, word, read }: Following): Gathering => {
    const known = gatherings.get(name)
    if (known) return known
    const gathering = new Gathering(read, log)
    const stop = channel.listen(word, () => gathering.lookSoon())
    gathering.whenLeft(() => {
      stop()
      gatherings.delete(name)
    })
    gatherings.set(name, gathering)
    return gathering
  }
  return {
    follow(response, following) {
      if (isClosed) response.end()
      else gather(following).take(response, following)
    },
    count: () => [...gatherings.values()].reduce((sum, { size }) => sum + size, 0),
    close() {
      isClosed = true
      clearInterval(heartbeat)
      for (const gathering of gatherings.values()) gathering.end()
    },
  }
}
