import { coolBy, coolings, type Draw, isTaken } from './chance.ts'
import type { Design } from './design.ts'

type Placing = {
  design: Design
  /** What it costs that two sit together, row by row. */
  cost: Int32Array
  /** Who has each place at first; becomes who has it at last. */
  who: Int32Array
  warm: number
  tries: number
  draw: Draw
  mayGoOn: () => boolean
}

/**
 * Gives people the places of a design, so that what it costs who sits with whom becomes small: two people change their
 * places in all rotations at once, so that still nobody meets anybody twice.
 */
export function placePeople({ design, cost, who, warm, tries, draw, mayGoOn }: Placing): void {
  const count = who.length
  const { partners, starts } = listPartners(design, count)
  const change = (place: number, to: number) => {
    const [mine, other] = [(who[place] ?? 0) * count, (who[to] ?? 0) * count]
    let sum = 0
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const partner = partners[at] ?? 0
      if (partner === to) continue
      const person = who[partner] ?? 0
      sum += (cost[other + person] ?? 0) - (cost[mine + person] ?? 0)
    }
    return sum
  }
  const cooling = coolBy(warm, 1)
  let temperature = warm
  for (let step = 0; step < coolings && mayGoOn(); step += 1) {
    for (let attempt = 0; attempt < tries / coolings; attempt += 1) {
      const one = draw(count)
      const other = draw(count)
      if (one === other || !isTaken(change(one, other) + change(other, one), temperature, draw)) continue
      const held = who[one] ?? 0
      who[one] = who[other] ?? 0
      who[other] = held
    }
    temperature *= cooling
  }
}

/** For each place, the places that sit with it in any rotation. */
function listPartners(design: Design, count: number): { partners: Int32Array; starts: Int32Array } {
  const lists: number[][] = Array.from({ length: count }, () => [])
  for (const tables of design) {
    const members = new Map<number, number[]>()
    for (const [place, table] of tables.entries()) members.set(table, [...(members.get(table) ?? []), place])
    for (const group of members.values())
      for (const place of group) lists[place]?.push(...group.filter((other) => other !== place))
  }
  const starts = new Int32Array(count + 1)
  for (const [place, list] of lists.entries()) starts[place + 1] = (starts[place] ?? 0) + list.length
  return { partners: Int32Array.from(lists.flat()), starts }
}
