import { parentPort } from 'node:worker_threads'
import {
  checkFours,
  checkPlan,
  inviteOneMore,
  loosenRules,
  matchFours,
  matchRound,
  seatTables,
  simulateRounds,
  weighChanges,
} from '#maths/matching/index.ts'
import type { Asked, Done } from './in-worker.ts'

// Where matching runs, so that whoever asked for it goes on answering meanwhile.

// It takes one task after the other, and ends when it is ended.
parentPort?.on('message', (asked: Asked) => {
  const begun = performance.now()
  const found = carryOut(asked, begun)
  const done: Done = { found, seconds: (performance.now() - begun) / 1_000 }
  answer({ done })
})

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
const answer = (message: { done: Done } | { rounds: number }) => parentPort?.postMessage(message)

function carryOut(asked: Asked, begun: number): unknown {
  const deadline = begun + asked.timeLimitSeconds * 1_000
  const mayGoOn = () => performance.now() < deadline
  if (asked.round === null) return seatTables(asked.task.tables, { mayGoOn })
  const { round, task } = asked
  const solve = (one: typeof round) => matchRound(one, { mayGoOn })
  if (task.kind === 'match') return solve(round)
  if (task.kind === 'weigh') return weighChanges(round, task.changes, { mayGoOn })
  if (task.kind === 'fours') return matchFours(round, { mayGoOn })
  if (task.kind === 'loosen') return loosenRules(round, solve)
  if (task.kind === 'invite') return inviteOneMore(round, solve)
  if (task.kind === 'simulate')
    return simulateRounds(round, task.count, solve, (rounds) => answer({ rounds }))
  return 'groups' in task.plan ? checkFours(round, task.plan) : checkPlan(round, task.plan)
}
