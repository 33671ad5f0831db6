import { listDomains } from '#modules/people/index.ts'
import { listSystem } from '#modules/system/index.ts'
import { inWords } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import type { Finding } from '../batch.ts'
import { type Found, findKnown } from '../known.ts'
import { finderOf, placeFinderOf } from '../map-words.ts'
import { findMeanings } from '../meanings.ts'
import type { Listed } from './listed.ts'
import { slipFinder } from './slips.ts'

/** A line of a list with what was found about it. */
export type FoundLine = {
  number: number
  address: string
  name: string
  organisation: string
  partWords: string
  partId: string | null
  placeWords: string
  placeId: string | null
  finding: Finding
  note: string
}

type Asked = { people: readonly Listed[]; at: Date }

/** So many are looked up at once: what is found of them is let go before the next, however long the list is. */
const peopleAtOnce = 500

/**
 * Finds out for each line what would become of it, before anything is written to anybody; some hundreds at a time. Four
 * queries for each time, and three in all.
 */
export async function* findLines(db: Db, { people, at }: Asked): AsyncGenerator<FoundLine[]> {
  const lineOf = await prepareLines(db)
  for (let start = 0; start < people.length; start += peopleAtOnce) {
    const some = people.slice(start, start + peopleAtOnce)
    const addresses = [...new Set(some.filter(({ wrong }) => !wrong).map(({ address }) => address))]
    const known = await findKnown(db, { addresses, at })
    yield some.map((person, index) => lineOf(person, { number: start + index + 1, known }))
  }
}

type Looked = { number: number; known: ReadonlyMap<string, Found> }

/** What says of one line after the other what was found about it; it remembers which addresses it has seen. */
async function prepareLines(db: Db): Promise<(person: Listed, looked: Looked) => FoundLine> {
  const [{ parts, places }, meant, domains] = await Promise.all([
    listSystem(db),
    findMeanings(db),
    listDomains(db),
  ])
  const [findPart, findPlace] = [finderOf(parts), placeFinderOf(places)]
  const findSlip = slipFinder(domains)
  const firstAt = new Map<string, number>()
  return (person, { number, known }) => {
    const twin = firstAt.get(person.address)
    if (!person.wrong && twin === undefined) firstAt.set(person.address, person.line)
    const found = known.get(person.address) ?? { known: 'nobody' }
    const slip = person.wrong ? null : findSlip(person.address)
    const finding = findingOf(person, { twin, found, slip })
    return {
      number,
      address: person.address,
      name: person.name,
      organisation: person.organisation,
      partWords: person.part,
      partId: findPart(person.part) ?? meant('part', person.part),
      placeWords: person.place,
      placeId: findPlace(person.place) ?? meant('place', person.place),
      finding,
      note: noteOn(person, { twin, finding, found, slip }),
    }
  }
}

type Seen = { twin: number | undefined; found: Found; slip: string | null }

function findingOf({ wrong }: Listed, { twin, found: { known }, slip }: Seen): Finding {
  if (wrong) return 'wrong'
  if (twin !== undefined) return 'twice'
  return {
    nobody: slip ? 'slip' : 'invite',
    expired: 'again',
    invited: 'invited',
    member: 'member',
    declined: 'declined',
    withdrawn: 'withdrawn',
  }[known] as Finding // Each of them is one.
}

function noteOn(
  { line, wrong, note, address }: Listed,
  { twin, finding, found, slip }: Seen & { finding: Finding },
): string {
  return [
    `Line ${line}.`,
    wrong && `${wrong}.`,
    !wrong && twin !== undefined && `The same address stands on line ${twin}.`,
    finding === 'slip' && `Is ${address.split('@').at(-1)} meant to be ${slip}?`,
    datesOf(finding, found),
    note,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Since when somebody is here, or when they were invited: whoever brings the list need not look it up. */
function datesOf(finding: Finding, { joinedAt, invited }: Found): string {
  if (finding === 'member' && joinedAt) return `A member since ${inWords(joinedAt)}.`
  if (!invited || (finding !== 'invited' && finding !== 'again')) return ''
  const [made, sent] = [inWords(invited.madeAt), inWords(invited.sentAt)]
  return `Invited on ${made}${sent === made ? '' : `, last written to on ${sent}`}.`
}
