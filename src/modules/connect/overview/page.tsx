import { type Day, dayInWords, dayOf } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { isDraft, isOpen } from '../campaign.ts'
import { countedPeople, restingInWords } from '../counted.ts'
import { nextStepOf } from '../next-step.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { healthInWords, type RoundHealth } from '../round-health.ts'
import { daysInWords } from '../round-in-words.ts'
import type { CampaignStanding, Matching, RoundStanding } from '../standing.ts'
import type { PartTaking } from './query.ts'

type Props = {
  standing: CampaignStanding
  parts: readonly PartTaking[]
  /** How the round goes that people are in. */
  health: RoundHealth | undefined
  today: Day
  done: string | undefined
}

/** One page for whoever runs a campaign: where it stands, what to do next, its rounds and who takes part. */
export const OverviewPage = ({ standing, parts, health, today, done }: Props) => {
  const { campaign, rounds } = standing
  const home = `/campaigns/${campaign.slug}`
  return (
    <Layout
      title={campaign.title}
      robots="noindex"
      breadcrumb={[
        { href: '/connect', text: 'Connect Five' },
        { href: '/campaigns', text: 'Campaigns' },
      ]}
    >
      <Done done={done} says={says} />
      <PageHeading caption={stands(standing)}>{campaign.title}</PageHeading>
      <Next standing={standing} today={today} />
      {health && <p>{`Round ${health.number}: ${healthInWords(health)}`}</p>}
      <Section title="Rounds" id="rounds">
        <Rounds rounds={rounds} home={home} isOpen={isOpen(campaign)} />
      </Section>
      <Section title="Who takes part" id="people">
        <Parts parts={parts} />
      </Section>
      <Section title="What members read" id="about">
        {campaign.about === '' ? (
          <p>Nothing yet.</p>
        ) : (
          paragraphsOf(campaign.about).map((paragraph) => <p>{paragraph}</p>)
        )}
      </Section>
      <Section title="More" id="more">
        <More standing={standing} home={home} hasResults={rounds.some(({ closedAt }) => closedAt !== null)} />
      </Section>
    </Layout>
  )
}

const says = {
  prepared: 'The rounds are laid out. Nobody sees them but organisers.',
  saved: 'Saved.',
  opened: 'It is open. Members can join.',
  told: 'The members have been told. Whoever would like to joins now.',
  ended: 'It has ended. Whoever took part reads your thanks on its page.',
  rules: 'Saved. It holds from the next matching on.',
}

function stands({ campaign }: CampaignStanding): string {
  if (isDraft(campaign)) return 'In preparation'
  return isOpen(campaign) ? 'Open' : 'Ended'
}

const Next = ({ standing, today }: Pick<Props, 'standing' | 'today'>) => {
  const next = nextStepOf(standing, today)
  return (
    <>
      <p class="cw-lead">{next.says}</p>
      {next.button && <Button href={next.button.href}>{next.button.words}</Button>}
    </>
  )
}

type RoundsProps = { rounds: readonly RoundStanding[]; home: string; isOpen: boolean }

const Rounds = ({ rounds, home, isOpen: open }: RoundsProps) => (
  <Table
    caption={{ children: 'The rounds of this campaign', class: 'nhsuk-u-visually-hidden' }}
    firstCellIsHeader={true}
    responsive={true}
    head={['Round', 'Days', 'How it stands']}
    rows={rounds.map((round) => [
      {
        children: <a href={`${home}/rounds/${round.number}`}>{`${round.number}. ${round.theme}`}</a>,
      },
      daysInWords(round),
      { children: <RoundTag round={round} isOpen={open} /> },
    ])}
  />
)

const RoundTag = ({ round, isOpen: open }: { round: RoundStanding; isOpen: boolean }) => {
  if (round.closedAt) return <Tag colour="blue">Closed</Tag>
  if (round.publishedAt) return <Tag colour="green">Under way</Tag>
  return open ? matchingTag[round.matching] : <Tag colour="grey">To come</Tag>
}

const matchingTag: Readonly<Record<Matching, preact.JSX.Element>> = {
  none: <Tag colour="grey">To come</Tag>,
  running: <Tag colour="yellow">Being matched</Tag>,
  matched: <Tag colour="aqua-green">Matched</Tag>,
  stopped: <Tag colour="grey">Matching stopped</Tag>,
  failed: <Tag colour="red">Matching failed</Tag>,
}

const Parts = ({ parts }: Pick<Props, 'parts'>) => {
  if (parts.length === 0) return <p>Nobody has joined yet.</p>
  const sum = (of: 'joined' | 'paused' | 'resting') => parts.reduce((all, part) => all + part[of], 0)
  return (
    <>
      <p>
        {`${countedPeople(sum('joined'))} in it${sum('paused') > 0 ? `, ${sum('paused')} of them paused` : ''}.`}
        {restingInWords(sum('resting'))}
      </p>
      <Table
        caption={{
          children: 'Who takes part, by part of the system',
          class: 'nhsuk-u-visually-hidden',
        }}
        firstCellIsHeader={true}
        responsive={true}
        head={[
          'Part of the system',
          { children: 'Take part', format: 'numeric' },
          { children: 'Paused', format: 'numeric' },
        ]}
        rows={parts.map(({ part, joined, paused }) => [
          part || 'Not said',
          { children: joined.toLocaleString('en-GB'), format: 'numeric' },
          { children: paused.toLocaleString('en-GB'), format: 'numeric' },
        ])}
      />
    </>
  )
}

type MoreProps = { standing: CampaignStanding; home: string; hasResults: boolean }

const More = ({ standing: { campaign, isTold }, home, hasResults }: MoreProps) => (
  <ul class="nhsuk-list">
    <li>
      <a href={`${home}/change`}>Change the title and what members read</a>
    </li>
    <li>
      <a href={`${home}/rules`}>Who may meet whom, and what counts</a>
    </li>
    <li>
      <a href={`${home}/simulate`}>Try it out: how many rounds can be promised</a>
    </li>
    {hasResults && (
      <li>
        <a href={`/connect/${campaign.slug}/results`}>What came of it</a>
      </li>
    )}
    {isOpen(campaign) && !isTold && (
      <li>
        <a href={`${home}/tell-members`}>Tell the members</a>
      </li>
    )}
    {!isDraft(campaign) && (
      <li>
        <a href={`/connect/${campaign.slug}`}>See its page as members see it</a>
      </li>
    )}
    {isOpen(campaign) && (
      <li>
        <a href={`${home}/end`}>End it</a>
      </li>
    )}
    {campaign.openedAt && <li>{`Opened on ${dayInWords(dayOf(campaign.openedAt))}`}</li>}
  </ul>
)
