import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Person = { id: string; name: string }

type Props = {
  moderators: readonly Person[]
  organisers: readonly Person[]
  /** Where the community can be written to; empty where it has not said. */
  contact: string
  isMember: boolean
}

/** Where to turn when something in a conversation was not right. It knows nobody, and keeps nothing. */
export const ConcernPage = ({ moderators, organisers, contact, isMember }: Props) => (
  <Layout title="Raise a concern" back="/connect" robots="noindex">
    <PageHeading lead="Nobody has to put up with anything for the sake of a conversation. This page does not know why you came, and keeps nothing.">
      Raise a concern
    </PageHeading>
    <p>
      <strong>Is somebody in danger?</strong> Call 999.
    </p>
    <h2>What you can do at once</h2>
    <ul>
      <li>
        <a href="/connect/meetings">Leave the conversation</a>: open it, and choose “I need a different
        match”. You give no reason, and are never introduced to the same person again.
      </li>
      <li>
        <a href="/connect/apart">Say whom you would rather not meet</a>, in confidence.
      </li>
    </ul>
    <h2>Whom you can tell</h2>
    {moderators.length > 0 && (
      <People people={moderators}>Moderators look after how we treat each other:</People>
    )}
    {organisers.length > 0 && <People people={organisers}>Organisers run Connect Five:</People>}
    {contact && (
      <p>
        Write to <a href={`mailto:${contact}`}>{contact}</a>. You need name nobody at first.
      </p>
    )}
    {moderators.length + organisers.length === 0 && !contact && (
      <p>
        {isMember ? 'Tell somebody in the community whom you trust.' : 'Sign in to see whom you can tell.'}
      </p>
    )}
    <p>
      Is it about how your personal data was handled? <a href="/data-complaint">Complain about it</a>: you get
      an answer within 30 days.
    </p>
  </Layout>
)

const People = ({ people, children }: { people: readonly Person[]; children: string }) => (
  <>
    <p>{children}</p>
    <ul>
      {people.map(({ id, name }) => (
        <li>
          <a href={`/members/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  </>
)
