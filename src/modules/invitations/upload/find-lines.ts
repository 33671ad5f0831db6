import { listSystem } from '#modules/system/index.ts'
import { inWords } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import type { Finding } from '../batch.ts'
import { type Found, findKnown } from '../known.ts'
import type { Listed } from './listed.ts'

/** A line of a list with what was found about it. */
export type FoundLine = {
  number: number
  address: string
  name: string
  organisation: string
  partWords: string
  partId: string | null
  finding: Finding
  note: string
}

type Asked = { people: readonly Listed[]; at: Date }

/** Finds out for each line what would become of it, before anything is written to anybody. Four queries in all. */
export async function findLines(db: Db, { people, at }: Asked): Promise<FoundLine[]> {
  const addresses = [...new Set(people.filter(({ wrong }) => !wrong).map(({ address }) => address))]
  const [known, { parts }] = await Promise.all([findKnown(db, { addresses, at }), listSystem(db)])
  const partIds = new Map(
    parts.flatMap(({ id, name, slug }) => [
      [folded(name), id],
      [folded(slug), id],
    ]),
  )
  const firstAt = new Map<string, number>()
  return people.map((person, index) => {
    const number = index + 1
    const twin = firstAt.get(person.address)
    if (!person.wrong && twin === undefined) firstAt.set(person.address, person.line)
    const found = known.get(person.address) ?? { known: 'nobody' }
    const finding = findingOf(person, { twin, found })
    const partId = partIds.get(folded(person.part)) ?? null
    return {
      number,
      address: person.address,
      name: person.name,
      organisation: person.organisation,
      partWords: person.part,
      partId,
      finding,
      note: noteOn(person, { twin, finding, found, isPartKnown: partId !== null }),
    }
  })
}

type Seen = { twin: number | undefined; found: Found }

function findingOf({ wrong }: Listed, { twin, found: { known } }: Seen): Finding {
  if (wrong) return 'wrong'
  if (twin !== undefined) return 'twice'
  return {
    nobody: 'invite',
    expired: 'again',
    invited: 'invited',
    member: 'member',
    declined: 'declined',
    withdrawn: 'withdrawn',
  }[known] as Finding // Each of them is one.
}

function noteOn(
  { line, wrong, note, part }: Listed,
  { twin, finding, found, isPartKnown }: Seen & { finding: Finding; isPartKnown: boolean },
): string {
  return [
    `Line ${line}.`,
    wrong && `${wrong}.`,
    !wrong && twin !== undefined && `The same address stands on line ${twin}.`,
    datesOf(finding, found),
    note,
    part && !isPartKnown && `The house knows no part of the system called “${part}”.`,
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

const folded = (words: string) =>
  words
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
