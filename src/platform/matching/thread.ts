import { parentPort, workerData } from 'node:worker_threads'
import {
  checkFours,
  checkPlan,
  inviteOneMore,
  loosenRules,
  matchFours,
  matchRound,
  simulateRounds,
} from '#maths/matching/index.ts'
import type { Asked, Done } from './in-worker.ts'

// Where matching runs, so that whoever asked for it goes on answering meanwhile.

// The thread was started with what `in-worker.ts` put there.
const asked = workerData as Asked
const deadline = performance.now() + asked.timeLimitSeconds * 1_000
const mayGoOn = () => performance.now() < deadline
const begun = performance.now()
const found = carryOut()
const done: Done = { found, seconds: (performance.now() - begun) / 1_000 }
parentPort?.postMessage({ done })

function carryOut(): unknown {
  const { round, task } = asked
  const solve = (one: typeof round) => matchRound(one, { mayGoOn })
  if (task.kind === 'match') return solve(round)
  if (task.kind === 'fours') return matchFours(round, { mayGoOn })
  if (task.kind === 'loosen') return loosenRules(round, solve)
  if (task.kind === 'invite') return inviteOneMore(round, solve)
  if (task.kind === 'simulate')
    return simulateRounds(round, task.count, solve, (rounds) => parentPort?.postMessage({ rounds }))
  return 'groups' in task.plan ? checkFours(round, task.plan) : checkPlan(round, task.plan)
}
