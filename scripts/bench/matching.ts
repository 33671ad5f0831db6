import { inventRound } from '#test/matching-round.ts'
import type { Measured, Once } from './matching/once.ts'
import { boundRounds, countSamePlans, measureFairness, playRounds } from './matching/rounds.ts'
import { openLemon, solveOnce } from './matching/solvers.ts'

type Row = readonly (string | number)[]

/** How much of the matching is measured: what takes minutes only when everything is asked for. */
export type Extent = { isFull: boolean; most: number }

/**
 * Measures the matching beside others on the same people in the same run, each in a cold process, and looks whether
 * what it promises holds. Times are of the processor, so that other work on the machine counts for less.
 */
export async function measureMatching(extent: Extent): Promise<string> {
  const parts = [
    await comparePeers(extent),
    await measureProofs(extent),
    await measureCrowds(extent),
    measureRounds(extent),
  ]
  return `\n${parts.join('\n\n')}\n`
}

const table = (heading: Row, rows: readonly Row[]) =>
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const seconds = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(value < 1 ? 3 : 1))
const percent = (share: number | undefined) => (share === undefined ? '–' : `${(100 * share).toFixed(4)} %`)
const met = (isMet: boolean) => (isMet ? 'met' : 'MISSED')

/** Peers take very long: each only up to so many people. */
const mostForNpm = 1_000
const casts = [1, 2, 3]

async function comparePeers({ isFull, most }: Extent): Promise<string> {
  const lemon = openLemon()
  const rows: Row[] = []
  for (const count of [60, 200, 1_000, 2_000, 5_000].filter(
    (each) => each <= most && (isFull || each < 5_000),
  ))
    for (const cast of count < 1_000 || isFull ? casts : casts.slice(0, 1)) {
      const instance = { count, cast }
      const ours = await solveOnce({ solver: 'ours', check: count <= 2_000, ...instance })
      const npm = count <= mostForNpm ? await solveOnce({ solver: 'npm', ...instance }) : undefined
      const theirs = await lemon?.solve(instance)
      rows.push(comparison(instance, ours, npm, theirs))
    }
  lemon?.close()
  const heading = [
    'people',
    'cast',
    'pairs',
    'points',
    'proved',
    'checked',
    'ours s',
    'npm s',
    'ratio',
    'LEMON s',
    'ratio',
    'same',
    'asked',
  ]
  return [
    `Exact, beside npm edmonds-blossom and LEMON${lemon ? '' : ' (not installed)'}:`,
    table(heading, rows),
  ].join('\n')
}

type Peer = Pick<Measured, 'seconds' | 'matched' | 'value'> | undefined

function comparison(
  { count, cast }: { count: number; cast: number },
  ours: Measured,
  npm: Peer,
  lemon: Peer,
): Row {
  const ratio = (peer: Peer) => (peer ? peer.seconds / ours.seconds : undefined)
  const isSame = [npm, lemon].every(
    (peer) => !peer || (peer.value === ours.value && peer.matched === ours.matched),
  )
  const inTimes = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1))
  return [
    count,
    cast,
    ours.matched / 2,
    ours.value,
    ours.proved ? 'yes' : 'NO',
    ours.holds === undefined ? '–' : ours.holds ? 'holds' : 'DOES NOT HOLD',
    seconds(ours.seconds),
    seconds(npm?.seconds),
    inTimes(ratio(npm)),
    seconds(lemon?.seconds),
    inTimes(ratio(lemon)),
    isSame ? 'yes' : 'NO',
    askedOf(count, ours.seconds, ratio(npm), ratio(lemon)),
  ]
}

function askedOf(count: number, own: number, npm: number | undefined, lemon: number | undefined): string {
  const beyond = (name: string, ratio: number | undefined, least: number) =>
    ratio === undefined ? [] : [`${name} ${least}: ${met(ratio >= least)}`]
  if (count === 1_000) return [...beyond('npm', npm, 100), ...beyond('LEMON', lemon, 2)].join(', ')
  if (count === 2_000) return [`1 s: ${met(own <= 1)}`, ...beyond('LEMON', lemon, 6)].join(', ')
  if (count === 5_000) return beyond('LEMON', lemon, 15).join(', ')
  return '–'
}

const isProvedIn = (most: number) => (found: Measured) =>
  `proved in ${most} s: ${met(found.proved === true && found.seconds <= most)}`

/** Larger rounds, a trio, and what is asked of each. */
const proofs: { once: Partial<Once> & { count: number }; asks: (found: Measured) => string }[] = [
  {
    once: { count: 10_000, timeLimitSeconds: 3.6 },
    asks: ({ gap = 1, seconds: own }) => `0.05 % in 4 s: ${met(gap <= 0.0005 && own <= 4)}`,
  },
  { once: { count: 10_000 }, asks: isProvedIn(12) },
  { once: { count: 20_000 }, asks: isProvedIn(70) },
  { once: { count: 201, odd: 'trio', check: true }, asks: isProvedIn(1) },
]

async function measureProofs({ isFull, most }: Extent): Promise<string> {
  const rows: Row[] = []
  for (const { once, asks } of proofs) {
    if (once.count > most || (once.count === 20_000 && !isFull)) continue
    const found = await solveOnce({ solver: 'ours', cast: 1, ...once })
    rows.push([
      once.count,
      once.timeLimitSeconds ? `${once.timeLimitSeconds} s` : 'none',
      found.matched,
      found.value,
      percent(found.gap),
      found.proved ? 'yes' : 'no',
      seconds(found.seconds),
      found.peakMegabytes,
      asks(found),
    ])
  }
  const heading = [
    'people',
    'time limit',
    'matched',
    'points',
    'gap at most',
    'proved',
    's',
    'MB at most',
    'asked',
  ]
  return ['Close in time, and proved:', table(heading, rows)].join('\n')
}

/** Very many people, and many of one organisation. */
async function measureCrowds({ isFull, most }: Extent): Promise<string> {
  const rows: Row[] = []
  const sizes = [
    { count: 100_000, gap: 0.0005, within: 2, megabytes: 150 },
    { count: 1_000_000, gap: 0.0005, within: 20, megabytes: 400 },
  ]
  for (const { count, gap, within, megabytes } of sizes.filter(
    (size) => size.count <= most && (isFull || size.count < 1_000_000),
  ))
    for (const oneOrganisation of [0, 0.6]) {
      const found = await solveOnce({ solver: 'columns', count, cast: 1, oneOrganisation })
      const isClose = (found.gap ?? 1) <= (oneOrganisation ? 0.012 : gap) && found.mostMatched === true
      const asks = oneOrganisation
        ? `most matched, 1.2 %: ${met(isClose)}`
        : `${percent(gap)}, ${within} s, ${megabytes} MB: ${met(isClose && found.seconds <= within && found.peakMegabytes <= megabytes)}`
      rows.push([
        count,
        oneOrganisation ? '60 %' : '–',
        found.matched,
        percent(found.gap),
        found.mostMatched ? 'yes' : 'no',
        seconds(found.seconds),
        found.peakMegabytes,
        asks,
      ])
    }
  const heading = [
    'people',
    'one organisation',
    'matched',
    'gap at most',
    'no more can be',
    's',
    'MB at most',
    'asked',
  ]
  return ['Very many:', table(heading, rows)].join('\n')
}

/** Twelve rounds with rules and history; how often people are left out; and whether the order of rows matters. */
function measureRounds({ most }: Extent): string {
  const rounds = 12
  const played = [60, 61, 200, 2_000]
    .filter((count) => count <= most)
    .map((count) => playRounds(inventRound({ count, odd: 'trio' }), rounds))
  const rows = played.map(
    ({ people, promised, held, proved, repeats, leftWhilePromised, left, value }): Row => {
      const leftOut = [...left.values()].reduce((sum, each) => sum + each, 0)
      return [
        people,
        promised,
        `${held} of ${rounds}`,
        `${proved} of ${rounds}`,
        repeats,
        leftWhilePromised,
        leftOut,
        value,
        met(held === rounds && repeats === 0 && leftWhilePromised === 0),
      ]
    },
  )
  const joint = boundRounds(1, 60, rounds, played[0]?.value ?? 0)
  const share = (played[0]?.value ?? 0) / joint
  const fair = measureFairness(200, rounds)
  const same = countSamePlans(121, 20)
  const heading = [
    'people',
    'rounds promised',
    'plans that hold',
    'proved',
    'repeats',
    'left out while promised',
    'left out',
    'points',
    'asked',
  ]
  return [
    `${rounds} rounds with rules and history, each plan checked:`,
    table(heading, rows),
    '',
    `60 people: no ${rounds} rounds together have more than ${joint} points; these have ${(100 * share).toFixed(3)} % of that (asked 99.9 %: ${met(share >= 0.999)}).`,
    `200 people, 60 % of one organisation, whoever is owed first: of ${fair.people} of it who can meet at any time and in any way, each was left out ${fair.fewest} to ${fair.most} times (asked: at most 1 apart: ${met(fair.most - fair.fewest <= 1)}).`,
    `121 people in 20 other orders: ${same} times the same plan, to the letter (asked 20: ${met(same === 20)}).`,
  ].join('\n')
}
