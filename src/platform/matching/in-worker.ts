import type { Worker } from 'node:worker_threads'
import type {
  Checked,
  GroupPlan,
  Loosened,
  Pair,
  Plan,
  Round,
  Seating,
  Simulation,
  Tables,
  Unlocked,
  Weighed,
} from '#maths/matching/index.ts'
import { openThread } from '../ask-thread.ts'

type RoundTask =
  | { kind: 'match' }
  | { kind: 'fours' }
  | { kind: 'weigh'; changes: readonly (readonly Pair[])[] }
  | { kind: 'loosen' }
  | { kind: 'invite' }
  | { kind: 'simulate'; count: number }
  | { kind: 'check'; plan: Plan | GroupPlan }

/** What the thread is asked. */
export type Asked = { timeLimitSeconds: number } & (
  | { round: Round; task: RoundTask }
  | { round: null; task: { kind: 'seat'; tables: Tables } }
)
/** What it answers. */
export type Done = { found: unknown; seconds: number }

export type InWorker = {
  /** After so many seconds the best plan so far is taken, with a bound on what may be missing. None: to the end. */
  timeLimitSeconds?: number
  /** Hears every second how long it has taken, and how many rounds of a simulation are done. */
  tell?: (going: { seconds: number; rounds: number }) => void
  /** Ends it at once, with nothing. */
  signal?: AbortSignal
  /** A thread that its owner opened for several tasks, one after the other, and ends; else each has its own. */
  thread?: Worker
}

/** Matches a round in a thread of its own: a house goes on answering meanwhile. */
export const matchInWorker = (round: Round, how: InWorker = {}): Promise<Plan & { seconds: number }> =>
  run<Plan>({ round, task: { kind: 'match' } }, how)

/** What a round would come to after each of several changes, in a thread of its own. */
export const weighInWorker = (
  round: Round,
  changes: readonly (readonly Pair[])[],
  how: InWorker = {},
): Promise<Weighed> => run<Weighed>({ round, task: { kind: 'weigh', changes } }, how)

/** Matches a round in groups of four, in a thread of its own. */
export const matchFoursInWorker = (
  round: Round,
  how: InWorker = {},
): Promise<GroupPlan & { seconds: number }> => run<GroupPlan>({ round, task: { kind: 'fours' } }, how)

/** Plays so many rounds ahead, in a thread of its own. */
export const simulateInWorker = (
  round: Round,
  count: number,
  how: InWorker = {},
): Promise<Simulation & { seconds: number }> =>
  run<Simulation>({ round, task: { kind: 'simulate', count } }, how)

/** How many would be left out under each rule loosened, in a thread of its own. */
export const loosenInWorker = async (round: Round, how: InWorker = {}): Promise<Loosened[]> =>
  (await run<{ list: Loosened[] }>({ round, task: { kind: 'loosen' } }, how)).list

/** What one more invitation to each part would unlock, in a thread of its own. */
export const inviteInWorker = async (round: Round, how: InWorker = {}): Promise<Unlocked[]> =>
  (await run<{ list: Unlocked[] }>({ round, task: { kind: 'invite' } }, how)).list

/** Checks a plan without trusting it, in a thread of its own. */
export const checkInWorker = (
  round: Round,
  plan: Plan | GroupPlan,
  how: InWorker = {},
): Promise<Checked & { seconds: number }> => run<Checked>({ round, task: { kind: 'check', plan } }, how)

/** Seats people at tables for several rotations, in a thread of its own. */
export const seatInWorker = (tables: Tables, how: InWorker = {}): Promise<Seating & { seconds: number }> =>
  run<Seating>({ round: null, task: { kind: 'seat', tables } }, how)

/** Opens a thread for several tasks; whoever opens it ends it (`terminate`). */
export const openMatching = (): Worker => openThread('platform/matching')

type Asking = Asked extends infer One ? (One extends Asked ? Omit<One, 'timeLimitSeconds'> : never) : never

async function run<Found>(asking: Asking, how: InWorker): Promise<Found & { seconds: number }> {
  const { timeLimitSeconds = Number.POSITIVE_INFINITY, tell, signal } = how
  signal?.throwIfAborted()
  const thread = how.thread ?? openMatching()
  const begun = performance.now()
  let rounds = 0
  const told = setInterval(() => tell?.({ seconds: (performance.now() - begun) / 1_000, rounds }), 1_000)
  const end = Promise.withResolvers<Done>()
  const hear = (message: { rounds: number } | { done: Done }) => {
    if ('done' in message) end.resolve(message.done)
    else rounds = message.rounds
  }
  const stop = () => end.reject(signal?.reason)
  const exit = () => end.reject(new Error('The matching ended without a plan'))
  thread.on('message', hear).on('error', end.reject).on('exit', exit)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const asked: Asked = { ...asking, timeLimitSeconds }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    thread.postMessage(asked)
    const { found, seconds } = await end.promise
    // A list travels in an object, beside the time that it took. The thread gives what its task asks for.
    return { ...((Array.isArray(found) ? { list: found } : found) as Found), seconds }
  } finally {
    clearInterval(told)
    signal?.removeEventListener('abort', stop)
    thread.off('message', hear).off('error', end.reject).off('exit', exit)
    if (!how.thread) await thread.terminate()
  }
}
