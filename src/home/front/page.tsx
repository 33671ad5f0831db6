import {
  type Community,
  canBeWrittenTo,
  Measures,
  type ProgrammeEvent,
  ProgrammeLine,
  partProgramme,
} from '#modules/community/index.ts'
import type { OpenCampaign } from '#modules/connect/index.ts'
import { EventLine, type Listed } from '#modules/events/index.ts'
import { addressOf, characteristicName, type FrameworkVersion, plainText } from '#modules/frameworks/index.ts'
import { Button } from '#ui/button/button.tsx'
import { Hero } from '#ui/layout/hero.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { Rosette } from '#ui/mark/rosette.tsx'
import { threadClass } from '#ui/mark/thread.ts'
import { Sign } from '#ui/mark/wordmark.tsx'
import { firstSentence } from '../first-sentence.ts'

type Props = {
  community: Community
  framework: FrameworkVersion | null
  /** The next events, those that people can register for first. */
  events: readonly Listed[]
  /** Connect Five, while members can take part. */
  campaign: OpenCampaign | null
  /** The day that it is, as an ISO date: what is over and what is to come. */
  today: string
}

/** A visitor's first page: what this community is, what it believes, what is on, how to join, what it hopes for. */
export const FrontPage = ({ community, framework, events, campaign, today }: Props) => (
  <Layout title={community.name} width="full" description={community.lead || undefined}>
    <Hero
      title={community.name}
      lead={
        community.lead ||
        'People who lead across organisations, because some problems can only be solved together.'
      }
      picture={<Picture framework={framework} />}
    >
      {framework && <Button href={addressOf(framework)}>What a system leader does</Button>}
      <a href="#join">How to join</a>
    </Hero>
    {framework && <Characteristics framework={framework} />}
    <Programme {...{ community, events, campaign, today }} />
    {community.successMeasures.length > 0 && (
      <Section title="What success would look like" ground="night" id="success">
        <Measures measures={community.successMeasures} />
      </Section>
    )}
    <Join community={community} />
  </Layout>
)

const Picture = ({ framework }: { framework: FrameworkVersion | null }) => {
  const petals =
    framework?.characteristics.map(({ key, behaviours }) => ({ key, count: behaviours.length })) ?? []
  return framework && petals.length > 2 ? (
    <Rosette petals={petals} title={framework.title} />
  ) : (
    <Sign size={320} />
  )
}

const Characteristics = ({ framework }: { framework: FrameworkVersion }) => (
  <Section
    title={framework.title}
    id="characteristics"
    aside={<a href={addressOf(framework)}>Read the whole framework</a>}
  >
    <ol class="cw-five">
      {framework.characteristics.map((characteristic) => (
        <li class={`cw-five__one ${threadClass(characteristic.key)}`}>
          <div class="cw-five__mark">
            <Mark of={characteristic.key} size="l" />
          </div>
          <div class="cw-five__words">
            <h3 class="cw-five__name">
              <a class="cw-five__link" href={addressOf(framework, characteristic)}>
                {characteristicName(characteristic)}
              </a>
            </h3>
            {characteristic.summary && <p>{firstSentence(plainText(characteristic.summary))}</p>}
          </div>
        </li>
      ))}
    </ol>
  </Section>
)

const Programme = ({ community: { programme }, events, campaign, today }: Omit<Props, 'framework'>) => {
  const { past, upcoming } = partProgramme(programme.events, today)
  const isOn = events.length > 0 || upcoming.length > 0
  const isEmpty = !isOn && campaign === null && programme.events.length === 0
  return (
    <Section
      title="What is on"
      ground={isEmpty ? 'plain' : 'sunk'}
      id="programme"
      aside={!isEmpty && <a href="/events">All events</a>}
    >
      {events.length > 0 && <EventLine events={events} isToCome={true} />}
      {events.length === 0 && upcoming.length > 0 && <ProgrammeLine events={upcoming} />}
      {campaign && (
        <p class="cw-lead">
          <a href={`/connect/${campaign.slug}`}>{campaign.title}</a> is on: meet somebody from another part of
          the system, round by round.
        </p>
      )}
      {!isOn && !campaign && (
        <p class="cw-lead">
          {past.length > 0 ? 'Nothing is announced at the moment.' : 'Nothing is announced yet.'}
        </p>
      )}
      {past.length > 0 && (
        <>
          <h3>{`What we did: ${lowerFirst(programme.title) || 'our events so far'}`}</h3>
          <Year events={past} />
        </>
      )}
    </Section>
  )
}

/** More events than fit side by side stand one below the other, as on a phone. */
const mostAcross = 8

const Year = ({ events }: { events: readonly ProgrammeEvent[] }) => (
  <div class={events.length <= mostAcross ? 'cw-year' : undefined}>
    <ProgrammeLine events={events} brief />
  </div>
)

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

const Join = ({ community }: { community: Community }) => (
  <Section title="How to join" id="join">
    <div class="cw-join">
      <div>
        <h3>You would like to be a member</h3>
        <p>
          Say what interests you and what you hope for. It takes ten minutes, on a phone too, and you need no
          account. A person reads it, and answers.
        </p>
        <Button href="/join">Join us</Button>
        {canBeWrittenTo(community) && (
          <p>
            You would rather write? Write to <a href={`mailto:${community.contact}`}>{community.contact}</a>.
          </p>
        )}
      </div>
      <div>
        <h3>You are a member already</h3>
        <p>You need no password. We send you a link and a code by mail.</p>
        <Button href="/sign-in" variant="secondary">
          Sign in
        </Button>
      </div>
    </div>
  </Section>
)
