import type { Seating } from './seat-tables.ts'

type Told = Pick<
  Seating,
  'rotations' | 'sizes' | 'repeats' | 'leastRepeats' | 'alike' | 'leastAlike' | 'gap' | 'proved'
>

/** Says to an organiser in whole sentences how good a seating is, and what of it is certain. */
export function describeSeating(seating: Told): string[] {
  return [...describeSizes(seating), describeRepeats(seating), describeMix(seating), describeWorth(seating)]
}

const say = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`

function describeSizes({ sizes, rotations }: Told): string[] {
  const [largest = 0] = sizes
  const larger = sizes.filter((size) => size === largest).length
  const smaller = sizes.length - larger
  const tables = `${say(larger, 'table')} of ${largest}${smaller > 0 ? ` and ${smaller} of ${largest - 1}` : ''}`
  const unseated = rotations.reduce((sum, rotation) => sum + rotation.unseated.length, 0)
  if (sizes.length === 0) return ['Nobody is to be seated.']
  return [
    `${say(rotations.length, 'rotation')}, each at ${tables}.`,
    ...(unseated > 0 ? [`${say(unseated, 'seat')} could not be given without breaking a rule.`] : []),
  ]
}

function describeRepeats({ repeats, leastRepeats }: Told): string {
  if (repeats === 0) return 'Nobody sits twice with the same person: proved, for no two do.'
  const has = `this plan has ${repeats}`
  if (leastRepeats === repeats)
    return `${say(repeats, 'repeat is', 'repeats are')} unavoidable, and ${has}: proved.`
  if (leastRepeats > 0)
    return `At least ${say(leastRepeats, 'repeat is', 'repeats are')} unavoidable; ${has}.`
  return `No plan without repeats was found, and none was proved impossible; ${has}.`
}

function describeMix({ alike, leastAlike }: Told): string {
  if (alike === 0) return 'Nobody sits with somebody of their own part or organisation.'
  const has = `${say(alike, 'pair')} of one part or organisation ${alike === 1 ? 'sits' : 'sit'} together`
  return alike === leastAlike
    ? `${has}, and fewer cannot be: proved.`
    : `${has}; at least ${leastAlike} must.`
}

function describeWorth({ gap, proved }: Told): string {
  if (proved) return 'No plan is better: proved.'
  // Rounded up: what is said must hold.
  return `No plan with as few repeats has more than ${Math.ceil(gap * 1_000) / 10} % more points.`
}
