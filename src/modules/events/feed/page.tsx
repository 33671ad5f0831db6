import { inWords } from '#platform/clock.ts'
import { dayInWords } from '#platform/day.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { HowToSubscribe, Subscription } from '../subscription.tsx'
import type { OwnFeed } from './feed.ts'

const title = 'Your events in your calendar'

/** Whether somebody has a secret address for their calendar; they can make one, or another, and revoke it. */
export const FeedPage = ({ feed, isRevoked }: { feed: OwnFeed | null; isRevoked: boolean }) => (
  <Layout title={title} back="/events/calendar" robots="noindex">
    <PageHeading lead="Your calendar shows the events at which you have a place, and follows what changes.">
      {title}
    </PageHeading>
    {isRevoked && <InsetText>The address is revoked. Calendars that ask by it learn nothing more.</InsetText>}
    {feed ? <Standing feed={feed} /> : <First />}
    <WhoCanRead />
  </Layout>
)

const First = () => (
  <Form action="/events/feed">
    <HiddenField name="do" value="make" />
    <p>
      For that it needs a secret address, because no calendar can sign in. You see the address once, on the
      next page.
    </p>
    <SubmitButton>Make my secret address</SubmitButton>
  </Form>
)

const Standing = ({ feed: { madeAt, readOn } }: { feed: OwnFeed }) => (
  <>
    <p>
      You made a secret address on {inWords(madeAt)}.{' '}
      {readOn
        ? `A calendar last asked by it on ${dayInWords(readOn)}.`
        : 'No calendar has asked by it so far.'}{' '}
      It is not shown again: we keep no more of it than we need to know it.
    </p>
    <div class="nhsuk-button-group">
      <Form action="/events/feed">
        <HiddenField name="do" value="make" />
        <SubmitButton variant="secondary">Make another instead</SubmitButton>
      </Form>
      <Form action="/events/feed">
        <HiddenField name="do" value="revoke" />
        <SubmitButton variant="secondary">Revoke it</SubmitButton>
      </Form>
    </div>
    <p>Another one revokes this: calendars that have it stand still from then on.</p>
  </>
)

const WhoCanRead = () => (
  <Section title="Who can read it" id="who">
    <p>
      Whoever has the address, and the company that keeps your calendar: they see which events you go to, and
      from 24 hours before where to join online. They see nobody else who comes, and can change nothing.
    </p>
    <p>
      Calendars look for changes when they like, some only once a day. What matters we also write to you by
      e-mail.
    </p>
  </Section>
)

/** The address, once. */
export const NewFeedPage = ({ address }: { address: string }) => (
  <Layout title={title} back="/events/feed" robots="noindex">
    <PageHeading lead="Here it is. It is shown this once: take it into your calendar now.">
      {title}
    </PageHeading>
    <Subscription
      address={address}
      name="address"
      label="Your secret address"
      hint="Give it to nobody: whoever has it sees which events you go to"
    />
    <Section title="If your calendar is…" id="how">
      <HowToSubscribe />
    </Section>
    <WhoCanRead />
  </Layout>
)
