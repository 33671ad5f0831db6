import type { ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { messageOf, type Piece } from './piece.ts'

type Follower = {
  response: ServerResponse
  by: string
  /** The number of the last news that they were sent. */
  since: number
  /** Whether there was something to tell while they could take nothing. */
  isBehind: boolean
  /** How many heartbeats came and went while they could take nothing. */
  beatsMissed: number
  beatsLeft: number
}

/** After so many heartbeats in which a reader took nothing, they are let go; they come back and are told the rest. */
const mostBeatsMissed = 2

/** So many streams one reader may have here, in as many tabs: of more, the oldest ends. */
const mostByOne = 5

/** A stream ends after about an hour, so that who may follow is asked again. */
const mostBeats = 240

/**
 * All in this process who follow one thing: whatever happens is read once for all of them, drawn once, and sent to each
 * from where they are. Nobody is written to who has not taken what they had: so a slow line holds one message at most,
 * and gets the state of things when it is ready.
 */
export class Gathering {
  readonly #followers = new Set<Follower>()
  readonly #read: (after: number) => Promise<readonly Piece[]>
  readonly #log: Logger
  #left: () => void = () => {}
  #timer: NodeJS.Timeout | undefined
  #isLooking = false
  #isAskedAgain = false
  #lookedAt = Number.NEGATIVE_INFINITY

  constructor(read: (after: number) => Promise<readonly Piece[]>, log: Logger) {
    this.#read = read
    this.#log = log
  }

  get size(): number {
    return this.#followers.size
  }

  /** What is done when the last one has gone. */
  whenLeft(left: () => void): void {
    this.#left = left
  }

  /** Takes somebody in, from the number on that they have. */
  take(response: ServerResponse, { since, by }: { since: number; by: string }): void {
    const theirs = [...this.#followers].filter((other) => other.by === by)
    if (theirs.length >= mostByOne) theirs[0]?.response.end()
    const follower = { response, by, since, isBehind: false, beatsMissed: 0, beatsLeft: mostBeats }
    this.#followers.add(follower)
    response.on('drain', () => {
      follower.beatsMissed = 0
      if (follower.isBehind) this.lookSoon()
    })
    response.on('error', () => {})
    response.on('close', () => this.#forget(follower))
    // Somebody who went while the question who they are was answered says no more that they did.
    if (response.destroyed) return this.#forget(follower)
    response.write('retry: 2000\n\n')
    this.lookSoon()
  }

  /** Looks what has happened, soon, and once for all that ask until then. */
  lookSoon(): void {
    if (this.#isLooking) this.#isAskedAgain = true
    if (this.#isLooking || this.#timer) return
    const wait = this.#lookedAt + pauseMs(this.#followers.size) - performance.now()
    this.#timer = setTimeout(() => void this.#look(), Math.max(0, wait))
  }

  /** Says to all that the stream is alive; lets those go who do not listen. */
  beat(): void {
    for (const follower of this.#followers) {
      follower.beatsLeft -= 1
      if (follower.beatsLeft <= 0) follower.response.end()
      else if (!follower.response.writableNeedDrain) follower.response.write(':\n\n')
      else if (++follower.beatsMissed > mostBeatsMissed) follower.response.destroy()
    }
  }

  /** Ends all streams. */
  end(): void {
    clearTimeout(this.#timer)
    for (const { response } of this.#followers) response.end()
  }

  #forget(follower: Follower): void {
    if (!this.#followers.delete(follower) || this.#followers.size > 0) return
    clearTimeout(this.#timer)
    this.#left()
  }

  async #look(): Promise<void> {
    this.#timer = undefined
    this.#isLooking = true
    let patienceMs = 0
    try {
      await this.#tellAll()
    } catch (error) {
      // The database may be back in a moment; nobody has missed anything until then.
      this.#log.error({ error }, 'our mistake')
      this.#isAskedAgain = true
      patienceMs = 1_000
    }
    this.#lookedAt = performance.now() + patienceMs
    this.#isLooking = false
    if (this.#isAskedAgain && this.#followers.size > 0) {
      this.#isAskedAgain = false
      this.lookSoon()
    }
  }

  /**
   * Tells all who can take something. They mostly stand at the same number; who is far behind is read for apart,
   * so that what it costs to catch up is theirs alone.
   */
  async #tellAll(): Promise<void> {
    const ready = [...this.#followers].filter((follower) => {
      follower.isBehind = follower.response.writableNeedDrain
      return !follower.isBehind
    })
    const near = Map.groupBy(ready, ({ since }) => Math.floor(since / nearby))
    const newestFirst = [...near].toSorted(([one], [other]) => other - one)
    for (const [, followers] of newestFirst) await this.#tell(followers)
  }

  async #tell(followers: readonly Follower[]): Promise<void> {
    const pieces = await this.#read(
      followers.reduce((least, { since }) => Math.min(least, since), Number.POSITIVE_INFINITY),
    )
    const last = pieces.at(-1)?.number
    if (last === undefined) return
    // Most get the very same bytes.
    const messages = new Map<number, Buffer>()
    for (const follower of followers) {
      if (follower.since >= last) continue
      const message =
        messages.get(follower.since) ?? messageOf(pieces.filter(({ number }) => number > follower.since))
      messages.set(follower.since, message)
      follower.since = last
      follower.response.write(message)
    }
  }
}

/** So many numbers apart, two readers are read for together. */
const nearby = 200

/** Between two looks: a few listeners are told almost at once, thousands as often as one process can write to them. */
const pauseMs = (followers: number) => Math.min(200, 20 + followers / 10)
