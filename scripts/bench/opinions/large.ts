import { analyseOpinions, drawLots, type VoteTable } from '../../../src/maths/opinions/index.ts'

// A very large conversation in a process of its own: node large.ts PEOPLE STATEMENTS VOTES.
// Prints what it took as JSON.
const [people = 0, statements = 0, votes = 0] = process.argv.slice(2).map(Number)

/**
 * Two groups of two to one, of which a third of the statements divides them; laid out at once, as a database gives
 * them.
 */
function inventTable(): VoteTable {
  const lots = drawLots('large')
  const start = new Int32Array(people + 1)
  const column = new Uint16Array(Math.ceil(votes * 1.1))
  const answer = new Int8Array(column.length)
  const agree = Array.from({ length: 2 * statements }, () => 0.2 + 0.6 * lots.share())
  for (let one = 0; one < statements; one += 3) agree[statements + one] = 1 - (agree[one] ?? 0)
  let filled = 0
  for (let person = 0; person < people; person += 1) {
    const own = (votes / people / statements) * (0.5 + lots.share())
    const group = person % 3 === 0 ? 1 : 0
    for (let one = 0; one < statements && filled < column.length; one += 1) {
      if (lots.share() >= own) continue
      column[filled] = one
      const lot = lots.share()
      answer[filled] = lot < 0.1 ? 0 : (lot - 0.1) / 0.9 < (agree[group * statements + one] ?? 0) ? 1 : -1
      filled += 1
    }
    start[person + 1] = filled
  }
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `${index}`)
  const table = { column: column.slice(0, filled), answer: answer.slice(0, filled) }
  return { people: ids(people), statements: ids(statements), start, ...table }
}

const table = inventTable()
const loaded = process.memoryUsage().rss
const begun = performance.now()
const used = process.cpuUsage()
const { shown, k, sizes, stability } = analyseOpinions(
  { table, out: new Set(), aboutMe: new Set() },
  { seed: 'bench' },
)
const { user, system } = process.cpuUsage(used)
process.stdout.write(
  JSON.stringify({
    votes: table.column.length,
    shown,
    k,
    sizes,
    stability,
    seconds: (performance.now() - begun) / 1_000,
    processorSeconds: (user + system) / 1e6,
    megabytesLoaded: Math.round(loaded / 2 ** 20),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
