import { whenInWords } from '#platform/when.ts'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Timeline } from '#ui/layout/timeline.tsx'
import type { OwnEvent } from './query.ts'

type Props = {
  toCome: readonly OwnEvent[]
  past: readonly OwnEvent[]
  claimable: readonly { title: string }[]
  done: string | undefined
}

/** A member's own events: where they have a place, where they wait, where they were. */
export const MinePage = ({ toCome, past, claimable, done }: Props) => (
  <Layout title="Your events" robots="noindex" breadcrumb={[{ href: '/events', text: 'Events' }]}>
    <Done done={done} says={{ claimed: 'They are among your events now.' }} />
    <PageHeading>Your events</PageHeading>
    {claimable.length > 0 && <Claim claimable={claimable} />}
    {toCome.length === 0 ? (
      <EmptyState next={<a href="/events">See what is on</a>}>You are registered for nothing yet.</EmptyState>
    ) : (
      <Own events={toCome} />
    )}
    <p>
      <a href="/events/feed">Have them in your own calendar</a>
    </p>
    {past.length > 0 && (
      <Section title="Where you were registered" id="past">
        <Own events={past} />
      </Section>
    )}
  </Layout>
)

const Own = ({ events }: { events: readonly OwnEvent[] }) => (
  <Timeline
    entries={events.map((event) => ({
      when: whenInWords(event).line,
      title: event.title,
      href: `/events/${event.slug}/place`,
      thread: event.characteristic || undefined,
      text: <p>{standsWords(event)}</p>,
    }))}
  />
)

const standsWords = ({ cancelledAt, standing }: OwnEvent) => {
  if (cancelledAt) return 'It does not take place.'
  return standing === 'waiting' ? 'You are on the waiting list.' : 'You have a place.'
}

const Claim = ({ claimable }: Pick<Props, 'claimable'>) => (
  <InsetText>
    <p>
      {`You registered as a guest, with an address of yours, for: ${claimable.map(({ title }) => title).join('; ')}.`}
    </p>
    <Form action="/events/claim">
      <SubmitButton variant="secondary">Bring this to my account</SubmitButton>
    </Form>
  </InsetText>
)
