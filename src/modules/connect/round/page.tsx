import { inWordsWithTime } from '#platform/clock.ts'
import { type Day, dayInWords } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type Campaign, isOpen } from '../campaign.ts'
import { countedPeople, restingInWords } from '../counted.ts'
import { planInWords } from '../plan-in-words.ts'
import type { Round } from '../round.ts'
import { healthInWords, type RoundHealth } from '../round-health.ts'
import { daysInWords } from '../round-in-words.ts'
import type { Run } from '../runs.ts'
import { HowFar } from './how-far.tsx'
import type { Taking } from './query.ts'

type Props = {
  campaign: Campaign
  round: Round
  taking: Taking
  run: Run | undefined
  health: RoundHealth | undefined
  today: Day
  done: string | undefined
}

/** One round as its organiser sees it: what comes next is one button. */
export const RoundPage = ({ campaign, round, taking, run, health, today, done }: Props) => {
  const home = `/campaigns/${campaign.slug}/rounds/${round.number}`
  return (
    <Layout
      title={`Round ${round.number}: ${round.theme}`}
      robots="noindex"
      breadcrumb={[
        { href: '/connect', text: 'Connect Five' },
        { href: '/campaigns', text: 'Campaigns' },
        { href: `/campaigns/${campaign.slug}`, text: campaign.title },
      ]}
    >
      <Done done={done} says={says} />
      <PageHeading caption={`Round ${round.number}, ${daysInWords(round)}`}>{round.theme}</PageHeading>
      {round.publishedAt ? (
        <Published {...{ round, campaign, home, health, today }} />
      ) : (
        <ToMatch {...{ campaign, taking, run, home }} />
      )}
      <Section title="What people get to talk about" id="prompts">
        {round.prompts.length === 0 ? (
          <p>No questions yet.</p>
        ) : (
          <ul class="nhsuk-list nhsuk-list--bullet">
            {round.prompts.map((prompt) => (
              <li>{prompt}</li>
            ))}
          </ul>
        )}
        {!round.publishedAt && (
          <p>
            <a href={`${home}/change`}>Change theme, days or questions</a>
          </p>
        )}
      </Section>
    </Layout>
  )
}

const says = {
  saved: 'Saved.',
  // The page keeps up with the matching below it, and this stays: it must be true before and after.
  locked: 'Kept. Below is how far the new matching around it has come.',
  swapped: 'Kept. Below is how far the new matching around it has come.',
  unlocked: 'Taken back. Below is how far the new matching has come.',
}

const ToMatch = ({
  campaign,
  taking,
  run,
  home,
}: Pick<Props, 'campaign' | 'taking' | 'run'> & { home: string }) => {
  if (!isOpen(campaign))
    return <p class="cw-lead">It can be matched while the campaign is open for members.</p>
  return (
    <>
      <TakingFacts taking={taking} />
      {taking.takePart < 2 ? (
        <p class="cw-lead">
          {taking.takePart === 0
            ? 'Nobody takes part in this round yet.'
            : 'One person takes part. It takes two to meet.'}
        </p>
      ) : (
        <Matching run={run} home={home} />
      )}
    </>
  )
}

const TakingFacts = ({ taking: { takePart, skip, paused, resting } }: Pick<Props, 'taking'>) => (
  <Facts
    facts={[
      { term: 'Take part', fact: countedPeople(takePart) },
      { term: 'Skip this round', fact: countedPeople(skip) },
      {
        term: 'Paused',
        fact: `${countedPeople(paused)}${resting > 0 ? `.${restingInWords(resting)}` : ''}`,
      },
    ]}
  />
)

const Matching = ({ run, home }: { run: Run | undefined; home: string }) => {
  if (run && !run.finishedAt) return <HowFar run={run} home={home} />
  if (run?.plan)
    return (
      <div data-live="how-far">
        <p class="cw-lead">{planInWords(run.plan)}</p>
        <p>{`Matched on ${inWordsWithTime(run.finishedAt ?? run.askedAt)}. Nobody has been told yet.`}</p>
        <Button href={`${home}/preview`}>Read the plan</Button>
        <Details summary="Match it again">
          <MatchForm home={home} words="Match it again" />
        </Details>
      </div>
    )
  return (
    <div data-live="how-far">
      {run && <p>{run.failure ? failureWords : 'The matching was stopped. Nothing came of it.'}</p>}
      <MatchForm home={home} words="Match this round" />
      <p>Nobody is told yet. You read the plan first.</p>
    </div>
  )
}

const failureWords =
  'The last matching broke off by a mistake of the house. Try it once more; if it breaks off again, tell whoever runs the house.'

const MatchForm = ({ home, words }: { home: string; words: string }) => (
  <Form action={`${home}/match`}>
    <HiddenField name="do" value="match" />
    <SubmitButton>{words}</SubmitButton>
  </Form>
)

type PublishedProps = Pick<Props, 'round' | 'campaign' | 'health' | 'today'> & { home: string }

const Published = ({ round, campaign, home, health, today }: PublishedProps) => (
  <>
    <p class="cw-lead">{publishedWords(round, today)}</p>
    {health && <p>{healthInWords(health)}</p>}
    {!round.closedAt && (
      <Button href={`${home}/close`} variant={round.endsOn < today ? undefined : 'secondary'}>
        {`Close round ${round.number}`}
      </Button>
    )}
    <ul class="nhsuk-list">
      {round.closedAt && (
        <li>
          <a href={`/connect/${campaign.slug}/results`}>What came of it</a>
        </li>
      )}
      <li>
        <a href={`${home}/preview`}>Who was matched with whom</a>
      </li>
      <li>
        <a href={`/connect/${campaign.slug}/rounds/${round.number}/certificate`}>Its certificate</a>, which
        everybody can read
      </li>
      <li>
        <a href={`${home}/evidence`}>Files with which anyone can check it</a>
      </li>
    </ul>
  </>
)

function publishedWords({ publishedAt, closedAt, endsOn }: Round, today: Day): string {
  if (closedAt) return `It was closed on ${inWordsWithTime(closedAt)}.`
  const since = publishedAt ? inWordsWithTime(publishedAt) : ''
  return endsOn < today
    ? `People were introduced on ${since}. Its last day was ${dayInWords(endsOn)}.`
    : `People were introduced on ${since}. They have until ${dayInWords(endsOn)} to meet.`
}
