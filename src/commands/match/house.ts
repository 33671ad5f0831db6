import { basename } from 'node:path'
import { followingRound, type Plan } from '#maths/matching/index.ts'
import {
  findMatchable,
  type Matchable,
  type NotMatchable,
  openRoundOf,
  solveRound,
} from '#modules/connect/index.ts'
import { findNames } from '#modules/people/index.ts'
import { type CommandAskAlone, WrongUsage } from '#platform/command.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { OperatorError } from '#platform/errors.ts'
import { checkPlans, tellChecked } from './check.ts'
import { explainWhy, type Why } from './in-words.ts'
import { type Going, tellNowAndThen } from './match.ts'
import { type Options, readOptions, readWord } from './options.ts'
import { readPlanFile, refuseUnlessWritable, writeWhole } from './plan-file.ts'
import { tellRound } from './report.ts'
import { readWords } from './table.ts'

/** As the house says it: where others’ wishes leave somebody out, that is neither told nor a lack of time. */
const explain = (why: Why) =>
  why.kind === 'unfinished' ? 'Nobody was found for them this time.' : explainWhy(why)

/** What a house knows by itself. */
const ofFiles = ['met', 'blocked', 'rules', 'group', 'seed', 'map'] as const

/**
 * Matches the round to come of a campaign in the house, as the house does when an organiser presses, and rounds after
 * it where that is asked; it changes nothing there. What is told and written says who meets whom by their ids, and
 * nothing of what anybody wished.
 */
export async function matchHouse(
  { words: [slug], flags, open, now, say, write }: CommandAskAlone,
  going: Omit<Going, 'thread'>,
): Promise<number> {
  refuseOfFiles(flags)
  const { rounds, timeLimitSeconds } = readOptions(flags)
  const out = readWord(flags, 'out')
  if (out !== undefined) await refuseUnlessWritable(out)
  const { db } = (await open()).database
  const found = await findRound(db, { slug, now })
  refuseBeyond(found, rounds)
  const plans = await matchToCome(found, { rounds, timeLimitSeconds }, going)
  const names = flags.names ? await findNames(db, plans.flatMap(idsOf)) : undefined
  const text = writePlans(found, plans, names)
  if (out !== undefined) await writeWhole(out, text)
  if (flags.json) {
    write(text)
    return 0
  }
  say(`${found.campaign.title}:`)
  for (const [index, plan] of plans.entries()) {
    const shown = { plan: names ? calledBy(plan, names) : plan, loosened: [], explain }
    for (const line of tellRound(found.toCome[index]?.number ?? 0, shown, out === undefined)) say(line)
  }
  say(
    out === undefined
      ? 'Nothing was changed in the house.'
      : `Wrote ${out}. Nothing was changed in the house.`,
  )
  return 0
}

/**
 * No more rounds than the campaign has: whoever saw many more, in which everybody could have met, would see from those
 * who never do who would rather not.
 */
function refuseBeyond({ campaign, toCome }: Matchable, rounds: number): void {
  if (rounds <= toCome.length) return
  const are = toCome.length === 1 ? 'One round of it is' : `${toCome.length} rounds of it are`
  throw new WrongUsage(`--rounds ${rounds} is more than ${campaign.slug} has: ${are} to come.`)
}

/** Matches rounds to come one after the other, of the same people, each with the history of those before it. */
async function matchToCome(
  { problem, toCome }: Matchable,
  { rounds, timeLimitSeconds }: Pick<Options, 'rounds' | 'timeLimitSeconds'>,
  { tell, signal }: Omit<Going, 'thread'>,
): Promise<Plan[]> {
  const deadline = performance.now() + timeLimitSeconds * 1_000
  const plans: Plan[] = []
  let round = problem
  for (const { number, seed } of toCome.slice(0, rounds)) {
    const left = (deadline - performance.now()) / 1_000 / (rounds - plans.length)
    const told = tellNowAndThen((seconds) => tell(`Matching round ${number}: ${seconds} s`))
    const solved = await solveRound(
      { ...round, seed },
      {
        timeLimitSeconds: Math.max(left, 0),
        signal,
        tell: async (progress) => {
          told(progress)
          return true
        },
      },
    )
    // Only whoever waits can end it, and nobody says no here: the signal throws.
    if (!solved) throw new Error('The matching ended without a plan')
    plans.push(solved.plan)
    round = followingRound(round, solved.plan)
  }
  return plans
}

/**
 * Checks a plan against the round to come of a campaign as it is now. It is the open round, in which nobody wished not
 * to meet somebody: a check that told of wishes would let anybody with a plan try them out.
 */
export async function checkAgainstHouse(
  { words: [path = '', slug], flags, open, now, say }: CommandAskAlone,
  going: Going,
): Promise<number> {
  refuseOfFiles(flags)
  const file = readPlanFile(basename(path), await readWords(path))
  const { number, problem } = await findRound((await open()).database.db, { slug, now })
  const checked = await checkPlans(openRoundOf(problem), file, going)
  const holds = checked.every((one) => one.holds)
  if (flags.json) say(JSON.stringify({ holds, rounds: checked }, null, 2))
  else for (const line of tellChecked(checked, number)) say(line)
  return holds ? 0 : 1
}

function refuseOfFiles(flags: CommandAskAlone['flags']): void {
  const given = ofFiles.find((flag) => flags[flag] !== undefined)
  if (given)
    throw new WrongUsage(
      `--${given} does not go with --house: the house knows its people, its rules and who has met.`,
    )
}

async function findRound(db: Db, { slug, now }: { slug: string | undefined; now: Date }): Promise<Matchable> {
  const found = await findMatchable(db, { slug, today: dayOf(now) })
  if ('problem' in found) return found
  const [what, cure] = inWords(found, slug)
  throw new OperatorError('CW-MATCH-6', what, cure)
}

/** Why there is nothing to match, and what to do. */
function inWords(found: NotMatchable, slug: string | undefined): [what: string, cure: string] {
  const [one = ''] = found.of
  if (found.why === 'too-few') {
    const who = found.people === 0 ? 'Nobody takes part' : 'One person alone takes part'
    return [`${who} in round ${found.number} of ${one}`, 'It takes two to meet.']
  }
  const known = found.of.length === 0 ? 'An organiser prepares one at /campaigns.' : listed(found.of)
  const words: Record<typeof found.why, [string, string]> = {
    'no-such-campaign': [`There is no campaign “${slug}”`, known],
    'none-open': ['No campaign is open', known],
    'several-open': ['Several campaigns are open', `Name one of them. ${known}`],
    'not-open': [`${one} is not open`, `It can be matched while it is. See /campaigns/${one}.`],
    'all-published': [`No round of ${one} is to come`, `See /campaigns/${one} for those that were.`],
  }
  return words[found.why]
}

const listed = (slugs: readonly string[]) => `Campaigns of this house: ${slugs.join(', ')}.`

const idsOf = ({ pairs, trios, unmatched }: Plan): string[] => [
  ...pairs.flat(),
  ...trios.flat(),
  ...unmatched.map(({ id }) => id),
]

/** The plan with names in the place of ids, to be read. */
function calledBy(plan: Plan, names: ReadonlyMap<string, string>): Plan {
  const nameOf = (id: string) => names.get(id) ?? id
  return {
    ...plan,
    pairs: plan.pairs.map(([a, b]) => [nameOf(a), nameOf(b)] as const),
    trios: plan.trios.map(([a, b, c]) => [nameOf(a), nameOf(b), nameOf(c)] as const),
    unmatched: plan.unmatched.map(({ id, why }) => ({ id: nameOf(id), why })),
  }
}

/** What goes into the file: plans by ids, with their proofs; and what people are called, where that was asked for. */
function writePlans(
  { campaign, number, problem: { odd } }: Matchable,
  plans: readonly Plan[],
  names: ReadonlyMap<string, string> | undefined,
): string {
  const rounds = plans.map((plan) => ({
    ...plan,
    unmatched: plan.unmatched.map(({ id, why }) => ({ id, reason: explain(why), ...why })),
  }))
  return `${JSON.stringify({
    campaign: campaign.slug,
    round: number,
    group: odd === 'trio' ? 'trio-if-odd' : '2',
    seed: plans[0]?.seed,
    ...(names ? { names: Object.fromEntries(names) } : {}),
    rounds,
  })}\n`
}
