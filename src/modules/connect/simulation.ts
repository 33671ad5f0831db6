import type { Loosened, Promised, Simulation, Unlocked } from '#maths/matching/index.ts'

/** What a trial of a campaign found: in counts, and by part of the system. */
export type Trial = {
  people: number
  /** Who was tried: those who joined; while nobody has, who said that they would like to; else all members. */
  basis: 'joined' | 'signed-up' | 'members'
  /** How many rounds are still to come. */
  wanted: number
  promised: Promised
  simulation: Simulation
  unlocked: readonly Unlocked[]
  loosened: readonly Loosened[]
}

export type SimulationProgress = { seconds: number; rounds: number; of: number }

/** A trial that was asked for: under way, or come to an end. */
export type AskedTrial = {
  id: string
  askedAt: Date
  progress: SimulationProgress | null
  finishedAt: Date | null
  failure: string | null
  trial: Trial | null
}
