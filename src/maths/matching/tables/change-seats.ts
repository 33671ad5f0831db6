import { coolBy, coolings, type Draw, isTaken } from './chance.ts'
import { type Seats, tablesOf } from './seats.ts'

type Changing = {
  seats: Seats
  /** What it costs that two sit together once, row by row. */
  cost: Int32Array
  /** 1 for two who have met before. */
  met: Uint8Array
  /** What it costs that two sit together who met before; a little more each time. */
  again: number
  warm: number
  cold: number
  tries: number
  draw: Draw
  mayGoOn: () => boolean
}

/**
 * Improves who sits where by letting two people change seats in one rotation at a time: at first also where that costs
 * something, less and less so.
 */
export function changeSeats(changing: Changing): void {
  const { seats, warm, cold, tries, draw, mayGoOn } = changing
  const { count, rotations, people, tableOf } = seats
  if (seats.starts.length < 3) return
  const meetings = countMeetings(seats, changing.met)
  const price = priceSeats(changing, meetings)
  const cooling = coolBy(warm, cold)
  let temperature = warm
  for (let step = 0; step < coolings && mayGoOn(); step += 1) {
    for (let attempt = 0; attempt < tries / coolings; attempt += 1) {
      const first = draw(rotations) * count
      const one = draw(count)
      const other = draw(count)
      if (tableOf[one] === tableOf[other]) continue
      const loss = price.change(first, one, other) + price.change(first, other, one)
      if (!isTaken(loss, temperature, draw)) continue
      price.move(first, one, other)
      price.move(first, other, one)
      const held = people[first + one] ?? 0
      people[first + one] = people[first + other] ?? 0
      people[first + other] = held
    }
    temperature *= cooling
  }
}

/** How often each two sit together, whoever met before once more. */
export function countMeetings(seats: Seats, met: Uint8Array): Uint8Array {
  const meetings = met.slice()
  for (let rotation = 0; rotation < seats.rotations; rotation += 1)
    for (const table of tablesOf(seats, rotation))
      for (const a of table)
        for (const b of table)
          if (a !== b) meetings[a * seats.count + b] = (meetings[a * seats.count + b] ?? 0) + 1
  return meetings
}

/** What it changes that whoever has one seat comes to the table of another, whose own person leaves it. */
function priceSeats({ seats, cost, again }: Changing, meetings: Uint8Array) {
  const { count, people, tableOf, starts } = seats
  const more = again >> 3
  // What the next meeting costs beyond the first; a sum of whole numbers.
  const repeat = (before: number) => (before > 0 ? again + more * (before - 1) : 0)
  const change = (first: number, seat: number, to: number) => {
    const mine = (people[first + seat] ?? 0) * count
    const other = (people[first + to] ?? 0) * count
    const table = tableOf[to] ?? 0
    let sum = 0
    for (let at = starts[table] ?? 0; at < (starts[table + 1] ?? 0); at += 1) {
      if (at === to) continue
      const person = people[first + at] ?? 0
      sum += (cost[mine + person] ?? 0) + repeat(meetings[mine + person] ?? 0)
      sum -= (cost[other + person] ?? 0) + repeat((meetings[other + person] ?? 0) - 1)
    }
    return sum
  }
  const count1 = (a: number, b: number, by: number) => {
    meetings[a * count + b] = (meetings[a * count + b] ?? 0) + by
    meetings[b * count + a] = (meetings[b * count + a] ?? 0) + by
  }
  const move = (first: number, seat: number, to: number) => {
    const mine = people[first + seat] ?? 0
    const other = people[first + to] ?? 0
    const table = tableOf[to] ?? 0
    for (let at = starts[table] ?? 0; at < (starts[table + 1] ?? 0); at += 1) {
      if (at === to) continue
      const person = people[first + at] ?? 0
      count1(mine, person, 1)
      count1(other, person, -1)
    }
  }
  return { change, move }
}
