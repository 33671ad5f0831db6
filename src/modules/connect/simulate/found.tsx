import type { BindingRule, Foreseen } from '#maths/matching/index.ts'
import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { countedPeople } from '../counted.ts'
import type { Trial } from '../simulation.ts'

type Props = { trial: Trial; parts: ReadonlyMap<string, string> }

/** What a trial found: what can be promised, what really runs, and what one more invitation would change. */
export const Found = ({ trial, parts }: Props) => (
  <>
    <p class="cw-lead">{runInWords(trial)}</p>
    <p>{promiseInWords(trial)}</p>
    <p>{basisWords[trial.basis](countedPeople(trial.people))}</p>
    <Section title="Round after round" id="rounds">
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
    <Advice trial={trial} parts={parts} />
    <p class="cw-small">
      Whom anybody would rather not meet is left out of this: a figure could tell. The matching itself keeps
      to it.
    </p>
  </>
)

const rounds = (count: number) => (count === 1 ? 'one round' : `${count} rounds`)

/** What would come of the campaign's own rounds, which is what was asked. */
function runInWords({ simulation: { complete, rounds: played } }: Trial): string {
  const yours = played.length === 1 ? 'Your one round' : `Your ${played.length} rounds`
  if (complete >= played.length) return `${yours}: nobody would sit out.`
  if (complete === 0) return `${yours}: already in the first somebody would sit out.`
  return `${yours}: nobody would sit out of the first ${complete === 1 ? 'one' : complete}; in round ${complete + 1} somebody would.`
}

/** How sure that is: a promise holds whoever meets whom, a trial is one way in which it may go. */
function promiseInWords({ promised, simulation: { rounds: played } }: Trial): string {
  if (promised.rounds >= played.length)
    return 'You can promise that: it holds whoever meets whom, as long as they all stay.'
  if (promised.rounds === 0) return 'It is how a trial went; nothing of it can be promised for certain yet.'
  return `It is how a trial went. For certain you can promise ${rounds(promised.rounds)}: that holds whoever meets whom, as long as they all stay.`
}

const basisWords: Readonly<Record<Trial['basis'], (people: string) => string>> = {
  joined: (people) => `Tried on the ${people} who can be matched now.`,
  'signed-up': (people) =>
    `Nobody has joined yet, so it was tried on the ${people} who said that they would like to take part.`,
  members: (people) =>
    `Nobody has joined yet, so it was tried on all members, as if every one of them took part: ${people}. Of those who really join there will be fewer.`,
}

function sitOutInWords({ leftOut }: Foreseen, parts: Props['parts']): string {
  if (leftOut.length === 0) return 'Nobody'
  return leftOut.map(({ part, people }) => `${people} from ${nameOf(part, parts)}`).join(', ')
}

const nameOf = (part: string, parts: Props['parts']) => parts.get(part) ?? 'a part that is not said'

/** The one thing that would change most, where something is to be mended at all. */
const Advice = ({ trial, parts }: Props) => {
  const { promised, simulation, unlocked, loosened } = trial
  const isFine = simulation.complete >= simulation.rounds.length
  if (isFine && promised.rounds >= simulation.rounds.length) return null
  const now = simulation.rounds[0]?.leftOut.reduce((sum, { people }) => sum + people, 0) ?? 0
  const [best] = unlocked
  const helps = best && (best.leftOut < now || best.promised.rounds > promised.rounds)
  const rule = loosened.find(({ leftOut }) => leftOut < now)
  return (
    <Section title={isFine ? 'How to be able to promise more' : 'What would help most'} id="advice">
      {helps ? (
        <p>
          {unlockInWords(best, now, parts)}{' '}
          {best.part !== '' && (
            <a
              href={`/invitations/upload?to=${best.part}`}
            >{`Invite somebody from ${nameOf(best.part, parts)}`}</a>
          )}
        </p>
      ) : (
        <p>{rule ? loosenedInWords(rule) : runsOutInWords(trial, parts)}</p>
      )}
    </Section>
  )
}

function unlockInWords(best: Trial['unlocked'][number], now: number, parts: Props['parts']): string {
  const who = `One more person from ${nameOf(best.part, parts)}`
  return best.leftOut < now
    ? `${who}, and ${best.leftOut === 0 ? 'nobody' : best.leftOut} instead of ${now} would sit out the first round.`
    : `${who}, and ${rounds(best.promised.rounds)} could be promised.`
}

const ruleWords: Readonly<Record<BindingRule, string>> = {
  organisation: 'If people of one organisation could meet',
  part: 'If people of one part of the system could meet',
  met: 'If people who have met could meet again',
  times: 'If a time could be found for any two',
  formats: 'If a way to meet could be found for any two',
}

const loosenedInWords = ({ rule, leftOut }: Trial['loosened'][number]) =>
  `${ruleWords[rule]}, ${leftOut === 0 ? 'nobody' : leftOut} would sit out the first round.`

function runsOutInWords({ promised: { bottleneck } }: Trial, parts: Props['parts']): string {
  if (!bottleneck) return 'More people from other parts of the system; one more alone changes nothing.'
  return `${nameOf(bottleneck.part, parts)} runs out first: ${countedPeople(bottleneck.people)} take part from there, and one of them may meet ${bottleneck.options} others in all. Several more from other parts of the system would help; one more alone changes nothing.`
}
