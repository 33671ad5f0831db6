import { type Centred, scorePeople } from './centre.ts'
import type { Components } from './components.ts'

/** Where people stand: two coordinates each, one after the other. */
export type Points = Float64Array

type Scale = {
  /** How many statements there are … */
  statements: number
  /** … and how many columns count as voted on by everybody beside their own votes (a quirk of Polis; else 0). */
  votedByAll: number
}

/**
 * Projects people on two components. Who voted on few statements is moved out by the square root of statements by
 * votes, as Polis does: else they would all stand near the middle.
 */
export function project(centred: Centred, { vectors }: Components, scale: Scale): Points {
  const { people, start } = centred
  const points = new Float64Array(2 * people)
  const scores = new Float64Array(people)
  for (const [axis, vector] of vectors.slice(0, 2).entries()) {
    scorePeople(centred, vector, scores)
    for (let person = 0; person < people; person += 1) {
      const votes = (start[person + 1] ?? 0) - (start[person] ?? 0) + scale.votedByAll
      points[2 * person + axis] = (scores[person] ?? 0) * Math.sqrt(scale.statements / Math.max(1, votes))
    }
  }
  return points
}

/** The points of some people. */
export function takePoints(points: Points, chosen: Int32Array): Points {
  const taken = new Float64Array(2 * chosen.length)
  for (const [index, person] of chosen.entries()) {
    taken[2 * index] = points[2 * person] ?? 0
    taken[2 * index + 1] = points[2 * person + 1] ?? 0
  }
  return taken
}
