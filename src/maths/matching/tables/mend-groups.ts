import { forbidden, type Worth } from '../pair-worth.ts'

type Known = { count: number; value: Worth; lockedTo: Int32Array }

/**
 * Makes groups that hold by every rule of groups that may not: whoever may not meet most of the others leaves, then
 * those who are left out join a three that they may all meet, or found one.
 */
export function mendGroups(groups: readonly number[][], known: Known): number[][] {
  const held = groups.map((group) => keepAllowed(group, known)).filter((group) => group.length > 2)
  const grouped = new Set(held.flat())
  const left = Array.from({ length: known.count }, (_, index) => index).filter((index) => !grouped.has(index))
  // Two who are locked come in together or not at all.
  const single = left.filter((index) => known.lockedTo[index] === -1)
  const outside = single.filter((index) => !joinThree(index, held, known))
  const couples = left.filter((index) => (known.lockedTo[index] ?? -1) > index)
  const free = new Set(outside)
  for (const index of couples) foundThree(index, [known.lockedTo[index] ?? -1], { free, held, known })
  for (const index of outside) if (free.has(index)) foundThree(index, [...free], { free, held, known })
  return held
}

const mayMeet = (index: number, group: readonly number[], { value }: Known) =>
  group.every((other) => other === index || value(index, other) !== forbidden)

/** Lets whoever may not meet most of a group go, one by one, whoever is locked last of all. */
function keepAllowed(group: readonly number[], known: Known): number[] {
  let kept = [...group]
  const against = (index: number) =>
    kept.filter((other) => other !== index && known.value(index, other) === forbidden).length -
    (kept.includes(known.lockedTo[index] ?? -1) ? 0.5 : 0)
  while (kept.length > 2 && kept.some((index) => !mayMeet(index, kept, known))) {
    const worst = kept.toSorted((one, other) => against(other) - against(one) || one - other)[0] ?? -1
    const goes = [worst, known.lockedTo[worst] ?? -1]
    kept = kept.filter((index) => !goes.includes(index))
  }
  return kept
}

/** Seats somebody with the three who gain most. */
function joinThree(index: number, held: number[][], known: Known): boolean {
  const worth = (group: readonly number[]) => group.reduce((sum, other) => sum + known.value(index, other), 0)
  const open = held.filter((group) => group.length === 3 && mayMeet(index, group, known))
  const chosen = open.toSorted((one, other) => worth(other) - worth(one))[0]
  chosen?.push(index)
  return chosen !== undefined
}

type Founding = { free: Set<number>; held: number[][]; known: Known }

/** Finds two others, the first of them among `seconds`, with whom somebody makes a three. */
function foundThree(index: number, seconds: readonly number[], { free, held, known }: Founding): void {
  for (const second of seconds) {
    if (second === index || !mayMeet(index, [second], known)) continue
    const third = [...free].find(
      (other) => other !== index && other !== second && mayMeet(other, [index, second], known),
    )
    if (third === undefined) continue
    held.push([index, second, third])
    for (const each of [index, second, third]) free.delete(each)
    return
  }
}
