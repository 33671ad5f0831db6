import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { HowToSubscribe, Subscription } from '../subscription.tsx'

type Props = {
  baseUrl: string
  series: readonly { slug: string; title: string }[]
  isMember: boolean
}

/** How the programme comes into somebody's calendar, and follows what changes. */
export const CalendarPage = ({ baseUrl, series, isMember }: Props) => (
  <Layout title="The programme in your calendar" back="/events">
    <PageHeading lead="Your calendar can show what is on, and follow what changes by itself.">
      The programme in your calendar
    </PageHeading>
    <Subscription
      address={`${baseUrl}/events/calendar.ics`}
      name="all"
      label="All events"
      hint="Public: it names nobody who takes part, and not where to join online"
    />
    <Section title="If your calendar is…" id="how">
      <HowToSubscribe />
    </Section>
    {series.length > 0 && (
      <Section title="One series alone" id="series">
        {series.map(({ slug, title }) => (
          <Subscription
            address={`${baseUrl}/events/series/${slug}/calendar.ics`}
            name={slug}
            label={title}
            hint="The events of this series"
          />
        ))}
      </Section>
    )}
    <Section title="Only the events to which you go" id="own">
      <p>
        {isMember
          ? 'With a secret address of your own, your calendar shows the events at which you have a place, and where to join online.'
          : 'With every place comes an e-mail with a calendar file. Members can also have a secret address of their own.'}
      </p>
      <p>
        <a href="/events/feed">{isMember ? 'Your events in your calendar' : 'Sign in and make one'}</a>
      </p>
    </Section>
  </Layout>
)
