import { basename } from 'node:path'
import { promiseRounds } from '#maths/matching/index.ts'
import { type Command, type CommandAskAlone, WrongUsage } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { openMatching } from '#platform/matching/in-worker.ts'
import { checkPlans, tellChecked } from './check.ts'
import { checkAgainstHouse, matchHouse } from './house.ts'
import { type Going, matchRounds, writePlans } from './match.ts'
import { readOptions, readWord } from './options.ts'
import { readPlanFile, refuseUnlessWritable, writeWhole } from './plan-file.ts'
import { readRound } from './read-round.ts'
import { tellPromise, tellRound } from './report.ts'
import { readWords } from './table.ts'

/** Counting whom everybody may meet takes a moment for more people than these. */
const mostPromised = 5_000

export const matchCommand: Command = {
  name: 'match',
  usage:
    'PEOPLE.csv [PLAN.json --check] [--met F] [--blocked F] [--rules RULES.yaml] [--rounds N] [--group 2|trio-if-odd|4] [--seed S] [--time-limit S] [--map column=ours,…] [--json] [--out PLAN.json]; or [PLAN.json --check] --house [CAMPAIGN] [--rounds N] [--names] [--time-limit S] [--json] [--out PLAN.json]',
  does: 'Matches the people of a spreadsheet, or of a campaign in the house, in pairs, and proves that no plan is better; or checks such a plan.',
  more: 'With people of a spreadsheet it needs no house and no database. With --house it takes the round to come of a campaign (of the open one, where none is named) with its people, rules, history and wishes, and changes nothing in the house; --rounds plays those after it as well, as many as the campaign has; people stand in the plan by their ids, and by name too with --names. With --check it reads people, history and rules anew and decides whether a plan is what it says; its exit code is 1 when it is not. See docs/operate/match.md for the columns.',
  flags: {
    check: { type: 'boolean' },
    house: { type: 'boolean' },
    names: { type: 'boolean' },
    met: { type: 'string' },
    blocked: { type: 'string' },
    rules: { type: 'string' },
    rounds: { type: 'string' },
    group: { type: 'string' },
    seed: { type: 'string' },
    'time-limit': { type: 'string' },
    map: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
  },
  words: { least: 0, most: 2 },
  opens: 'nothing',
  async run(ask) {
    const { words, flags } = ask
    const wrong = wrongWords(words.length, flags)
    if (wrong) throw new WrongUsage(wrong)
    const stop = new AbortController()
    const thread = openMatching()
    const interrupt = () => stop.abort()
    process.once('SIGINT', interrupt)
    const going = { tell: ask.report, signal: stop.signal, thread }
    try {
      if (flags.house) return await (flags.check ? checkAgainstHouse : matchHouse)(ask, going)
      return await (flags.check ? check : match)(ask, going)
    } catch (error) {
      if (!stop.signal.aborted) throw inWords(error)
      ask.report('Stopped. Nothing was written.')
      return 130
    } finally {
      process.removeListener('SIGINT', interrupt)
      await thread.terminate()
    }
  },
}

/** What the engine cannot take as a round, as an operator can mend it. */
const inWords = (error: unknown): unknown =>
  error instanceof RangeError
    ? new OperatorError('CW-MATCH-7', error.message, 'Mend the people or the rules, and match again.')
    : error

/** What is wrong with so many words beside these flags. */
function wrongWords(
  count: number,
  { check: checks, house, names }: CommandAskAlone['flags'],
): string | undefined {
  if (house && checks && count === 0) return 'It takes the plan: commonweal match --check PLAN.json --house'
  if (house && !checks && count === 2)
    return 'It takes one campaign. To check a plan: --check PLAN.json --house'
  if (house) return undefined
  if (names) return '--names goes with --house alone: a file of people holds what you call them.'
  if (checks && count !== 2)
    return 'It takes the people and the plan: commonweal match --check PEOPLE.csv PLAN.json'
  return checks || count === 1
    ? undefined
    : 'It takes one file of people. To check a plan: commonweal match --check PEOPLE.csv PLAN.json'
}

async function match(
  { words: [path = ''], flags, say, write, report }: CommandAskAlone,
  going: Going,
): Promise<number> {
  const options = readOptions(flags)
  const out = readWord(flags, 'out')
  if (out !== undefined) await refuseUnlessWritable(out)
  const { round, notes } = await readRound({ path, flags, ...options })
  for (const note of notes) report(note)
  const matched = await matchRounds(round, options, going)
  const plans = writePlans(matched, options)
  if (out !== undefined) await writeWhole(out, plans)
  if (flags.json) {
    write(plans)
    return 0
  }
  for (const [index, one] of matched.entries())
    for (const line of tellRound(index + 1, one, out === undefined)) say(line)
  if (options.group !== '4' && round.people.length <= mostPromised)
    for (const line of tellPromise(promiseRounds(round), round.odd)) say(line)
  if (out !== undefined) say(`Wrote ${out}.`)
  return 0
}

async function check(
  { words: [path = '', planPath = ''], flags, say, report }: CommandAskAlone,
  going: Going,
): Promise<number> {
  const file = readPlanFile(basename(planPath), await readWords(planPath))
  const seed = file.rounds[0]?.seed ?? ''
  const { round, notes } = await readRound({ path, flags, group: file.group, seed })
  for (const note of notes) report(note)
  const checked = await checkPlans(round, file, going)
  const holds = checked.every((one) => one.holds)
  if (flags.json) say(JSON.stringify({ holds, rounds: checked }, null, 2))
  else for (const line of tellChecked(checked)) say(line)
  return holds ? 0 : 1
}
