import type { BindingRule, Foreseen } from '#maths/matching/index.ts'
import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { countedPeople } from '../counted.ts'
import type { Trial } from '../simulation.ts'

type Props = { trial: Trial; parts: ReadonlyMap<string, string> }

/** What a trial found: what can be promised, what really runs, and what one more invitation would change. */
export const Found = ({ trial, parts }: Props) => (
  <>
    <p class="cw-lead">{promiseInWords(trial)}</p>
    <p>{basisInWords(trial)}</p>
    <Section title="Round after round" id="rounds">
      <p>{runInWords(trial)}</p>
      <Table
        caption={{ children: 'What each round would come to', class: 'nhsuk-u-visually-hidden' }}
        firstCellIsHeader={true}
        responsive={true}
        head={['Round', { children: 'Matched', format: 'numeric' }, 'Sit out']}
        rows={trial.simulation.rounds.map((round, index) => [
          `Round ${index + 1}`,
          { children: round.matched.toLocaleString('en-GB'), format: 'numeric' },
          sitOutInWords(round, parts),
        ])}
      />
    </Section>
    <Section title="What stands in the way of more" id="bottleneck">
      <Bottleneck trial={trial} parts={parts} />
    </Section>
    <p class="cw-small">
      Whom anybody would rather not meet is left out of this: a figure could tell. The matching itself keeps
      to it.
    </p>
  </>
)

const rounds = (count: number) => (count === 1 ? 'one round' : `${count} rounds`)

function promiseInWords({ promised, wanted }: Trial): string {
  if (wanted > 0 && promised.rounds >= wanted)
    return `You can promise all ${wanted === 1 ? 'of it' : `${wanted} rounds`}: whoever meets whom, nobody has to sit out, as long as they all stay.`
  if (promised.rounds === 0) return 'Nothing can be promised yet, though it may well work out: see below.'
  return `You can promise ${rounds(promised.rounds)}: whoever meets whom, nobody has to sit out, as long as they all stay.`
}

const basisInWords = ({ people, basis }: Trial) =>
  basis === 'joined'
    ? `Tried on the ${countedPeople(people)} who can be matched now.`
    : `Nobody has joined yet, so it was tried on the ${countedPeople(people)} who said that they would like to take part.`

function runInWords({ simulation: { complete, rounds: played } }: Trial): string {
  if (complete === played.length) return `All ${rounds(played.length)} that were played left nobody out.`
  if (complete === 0) return 'Already in the first round somebody sits out.'
  return `The first ${rounds(complete)} left nobody out.`
}

function sitOutInWords({ leftOut }: Foreseen, parts: Props['parts']): string {
  if (leftOut.length === 0) return 'Nobody'
  return leftOut.map(({ part, people }) => `${people} from ${nameOf(part, parts)}`).join(', ')
}

const nameOf = (part: string, parts: Props['parts']) => parts.get(part) ?? 'a part that is not said'

const Bottleneck = ({ trial, parts }: Props) => {
  const { bottleneck } = trial.promised
  const [best] = trial.unlocked
  return (
    <>
      {bottleneck && (
        <p>
          {`${nameOf(bottleneck.part, parts)} runs out first: ${countedPeople(bottleneck.people)} take part from there, and one of them may meet ${bottleneck.options} others in all.`}
        </p>
      )}
      {best && (
        <p>
          {unlockInWords(trial, best, parts)}{' '}
          {best.part !== '' && (
            <a
              href={`/invitations/upload?to=${best.part}`}
            >{`Invite somebody from ${nameOf(best.part, parts)}`}</a>
          )}
        </p>
      )}
      <Loosened trial={trial} />
    </>
  )
}

function unlockInWords(
  { promised, simulation }: Trial,
  best: Trial['unlocked'][number],
  parts: Props['parts'],
): string {
  const now = simulation.rounds[0]?.leftOut.reduce((sum, { people }) => sum + people, 0) ?? 0
  const who = `One more person from ${nameOf(best.part, parts)}`
  if (best.leftOut < now)
    return `${who}, and ${best.leftOut === 0 ? 'nobody' : best.leftOut} instead of ${now} would sit out the first round.`
  if (best.promised.rounds > promised.rounds)
    return `${who}, and ${rounds(best.promised.rounds)} could be promised.`
  return 'One more person, wherever from, would change neither what can be promised nor who sits out.'
}

const ruleWords: Readonly<Record<BindingRule, string>> = {
  organisation: 'If people of one organisation could meet',
  part: 'If people of one part of the system could meet',
  met: 'If people who have met could meet again',
  times: 'If a time could be found for any two',
  formats: 'If a way to meet could be found for any two',
}

const Loosened = ({ trial: { loosened } }: Pick<Props, 'trial'>) =>
  loosened.length === 0 ? null : (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {loosened.map(({ rule, leftOut }) => (
        <li>{`${ruleWords[rule]}, ${leftOut === 0 ? 'nobody' : leftOut} would sit out the first round.`}</li>
      ))}
    </ul>
  )
