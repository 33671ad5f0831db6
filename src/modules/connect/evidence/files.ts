import { peopleColumns, type Rules } from '#maths/matching/index.ts'
import { writeCells } from '#platform/csv.ts'
import { type Evidence, formatWords } from '../evidence.ts'

/** The files with which anyone can check a round: what `npx commonweal match --check` reads. */
export const fileNames = ['people.csv', 'met.csv', 'rules.yaml', 'plan.json'] as const
export type FileName = (typeof fileNames)[number]

/** Writes one of the files. */
export const writeFile = (name: FileName, evidence: Evidence): string => writers[name](evidence)

const writers: Readonly<Record<FileName, (evidence: Evidence) => string>> = {
  'people.csv': writePeople,
  'met.csv': ({ round }) => writeCells([['a', 'b'], ...round.met]),
  'rules.yaml': ({ round }) => writeRules(round.rules),
  'plan.json': writePlan,
}

function writePeople(evidence: Evidence): string {
  const formats = formatWords(evidence)
  return writeCells([
    peopleColumns,
    ...evidence.round.people.map((person) => [
      person.id,
      person.organisations.join('|'),
      person.part,
      person.place,
      person.profession,
      person.seniority,
      person.lived ? 1 : 0,
      person.interests.join('|'),
      person.times,
      formats.get(person.id) ?? 'either',
      person.owed,
    ]),
  ])
}

/** As `commonweal match` reads it; each key is one word, and each value a number or a yes or no. */
function writeRules({ weights, ...rules }: Rules): string {
  const lines = [
    'weights:',
    `  part: ${weights.part}`,
    `  place: ${weights.place}`,
    `  profession: ${weights.profession}`,
    `  seniority: ${weights.seniority}`,
    `  lived: ${weights.lived}`,
    `  interests: ${weights.interests}`,
    `  most_interests: ${weights.mostInterests}`,
    `  owed: ${weights.owed}`,
    `organisations_differ: ${rules.organisationsDiffer}`,
    `parts_differ: ${rules.partsDiffer}`,
    `owed_first: ${rules.owedFirst}`,
    `across_first: ${rules.acrossFirst}`,
  ]
  return `${lines.join('\n')}\n`
}

function writePlan({ round, plan }: Evidence): string {
  const unmatched = plan.unmatched.map(({ id, why }) => ({ id, ...why }))
  const group = round.odd === 'trio' ? 'trio-if-odd' : '2'
  return `${JSON.stringify({ group, seed: plan.seed, rounds: [{ ...plan, unmatched }] })}\n`
}
