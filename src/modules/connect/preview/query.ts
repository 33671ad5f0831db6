import { explainPair, type Plan, type Reason, type WhyLeftOut } from '#maths/matching/index.ts'
import { findNames } from '#modules/people/index.ts'
import { findMapNames } from '#modules/system/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { breachesOf } from '../breaches.ts'
import type { Campaign } from '../campaign.ts'
import { type Described, describeSome, findThemeNames } from '../described.ts'
import { findIntroduced } from '../find-introduced.ts'
import { gatherRound } from '../gather.ts'
import { groupsPerPage } from '../groups-per-page.ts'
import { type Introduced, standingInWords } from '../introduced.ts'
import { listLocks } from '../locks.ts'
import type { Round } from '../round.ts'
import { findPlannedRun, type Run } from '../runs.ts'
import { sealedDigest } from '../solve.ts'

/** Two or three people of the plan, with the reasons for every two of them. */
export type Group = {
  people: { id: string; name: string; standing: string; isListed: boolean; isAway: boolean }[]
  reasons: Reason[]
  breaches: string[]
}

export type LeftOut = { id: string; name: string; why: WhyLeftOut }

type Asked = { campaign: Campaign; round: Round; words: string; page: number; today: Day }

/**
 * Finds the plan of a round: of a published one, the plan that was published, else the last. One page of it is
 * described; the names of all are read, so that it can be sorted and searched by them.
 */
export async function findPreview(db: Db, asked: Asked) {
  const { campaign, round, words, page, today } = asked
  const run = await findPlannedRun(db, { roundId: round.id, runId: round.runId })
  if (!run) return undefined
  const names = await findNames(db, idsOf(run.plan))
  const nameOf = (id: string) => names.get(id) ?? 'Somebody who is no member any more'
  const found = [...run.plan.pairs, ...run.plan.trios]
    .map((ids) => ids.toSorted((one, other) => byName(nameOf(one), nameOf(other))))
    .filter((ids) => words === '' || ids.some((id) => isCalled(nameOf(id), words)))
    .toSorted(([one = ''], [other = '']) => byName(nameOf(one), nameOf(other)))
  const shown = found.slice((page - 1) * groupsPerPage, page * groupsPerPage)
  const [described, introduced, themes, locks, parts, hasChanged] = await Promise.all([
    describeSome(db, { round, today, ids: shown.flat() }),
    findIntroduced(db, shown.flat()),
    findThemeNames(db),
    listLocks(db, round.id),
    findMapNames(
      db,
      run.parts.flatMap(({ one, other }) => [one || null, other || null]),
    ),
    hasChangedSince(db, { run, campaign, round, today }),
  ])
  return {
    run,
    found: found.length,
    groups: shown.map((ids) => groupOf(ids, { described, introduced, nameOf, campaign })),
    leftOut: run.plan.unmatched
      .map(({ id, why }) => ({ id, why, name: nameOf(id) }))
      .toSorted((one, other) => byName(one.name, other.name)),
    themes,
    locks,
    partNames: new Map([...parts].map(([id, { name }]) => [id, name])),
    hasChanged,
  }
}

export type Preview = NonNullable<Awaited<ReturnType<typeof findPreview>>>

const idsOf = ({ pairs, trios, unmatched }: Plan) => [
  ...pairs.flat(),
  ...trios.flat(),
  ...unmatched.map(({ id }) => id),
]

const alphabet = new Intl.Collator('en-GB')
const byName = (one: string, other: string) => alphabet.compare(one, other)

const isCalled = (name: string, words: string) =>
  words
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => name.toLocaleLowerCase('en-GB').includes(word))

type Knowing = {
  described: ReadonlyMap<string, Described>
  introduced: ReadonlyMap<string, Introduced>
  nameOf: (id: string) => string
  campaign: Pick<Campaign, 'rules'>
}

function groupOf(ids: readonly string[], { described, introduced, nameOf, campaign }: Knowing): Group {
  const known = ids.flatMap((id) => described.get(id) ?? [])
  const twos = known.flatMap((one, place) => known.slice(place + 1).map((other) => [one, other] as const))
  return {
    people: ids.map((id) => {
      const shown = introduced.get(id)
      return {
        id,
        name: nameOf(id),
        standing: shown ? standingInWords(shown) : '',
        isListed: shown?.isListed ?? false,
        isAway: described.get(id)?.isAway ?? true,
      }
    }),
    reasons: tellingFirst(twos.flatMap(([one, other]) => whyThese(one, other, campaign))),
    breaches: [
      ...new Set(
        twos.flatMap(([one, other]) =>
          breachesOf({ one: one.person, other: other.person, rules: campaign.rules }),
        ),
      ),
    ],
  }
}

/** Why two people, by what both of them show to members. */
function whyThese(one: Described, other: Described, { rules }: Pick<Campaign, 'rules'>): Reason[] {
  const introduced = ({ person, shows }: Described) => ({
    person: shows.has('hats') ? person : { ...person, part: '' },
    shares: {
      place: shows.has('places'),
      profession: shows.has('experiences'),
      seniority: false,
      lived: shows.has('experiences'),
      interests: true,
    },
  })
  return explainPair(introduced(one), introduced(other), rules.weights)
}

/** Each reason once. That their parts differ is so of nearly all, and stands under their names: it comes last. */
function tellingFirst(reasons: readonly Reason[]): Reason[] {
  const unique = [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
  return unique.toSorted((one, other) => Number(one.kind === 'part') - Number(other.kind === 'part'))
}

type Changing = { run: Run; campaign: Campaign; round: Round; today: Day }

/** Whether people, rules or wishes are no longer those that were matched; of a published round it is no question. */
async function hasChangedSince(db: Db, { run, campaign, round, today }: Changing): Promise<boolean> {
  if (round.publishedAt) return false
  const problem = await gatherRound(db, { campaign, round, today })
  return (await sealedDigest(db, problem)) !== run.digest
}
