import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { paragraphsOf } from '../letter.ts'

type Props = {
  token: string
  community: string
  by: string | null
  words: string
  expiresAt: Date
}

/**
 * A personal invitation. Opening it changes nothing; and it greets nobody by name, for letters are passed on. See
 * docs/decisions/0025.
 */
export const InvitedPage = ({ token, community, by, words, expiresAt }: Props) => (
  <Layout title="You are invited" robots="noindex">
    <PageHeading
      caption={community}
      lead={`${by ? `${by} invites` : 'We invite'} you to be part of this community.`}
    >
      You are invited
    </PageHeading>
    {paragraphsOf(words).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    <Button href={`/join?by=${token}`}>Tell us about yourself</Button>
    <p>
      It takes about ten minutes, and you can stop and go on later. The invitation holds until{' '}
      {inWords(expiresAt)}.
    </p>
    <p>
      Did somebody pass it on to you? You are welcome too: go on in the same way, and say who you are. An
      organiser reads what you tell, and answers.
    </p>
    <h2 class="nhsuk-heading-s">Not for you?</h2>
    <p>
      If we wrote to you, say so, and nobody of us writes to that address again. If it was passed on to you,
      leave it to whom we wrote to.
    </p>
    <Button href={`/invited/${token}/decline`} variant="secondary">
      No, thank you, and do not write again
    </Button>
  </Layout>
)

/** Somebody came by the link that a member passes on. */
export const SharedPage = ({ token, community }: { token: string; community: string }) => (
  <Layout title="You are invited" robots="noindex">
    <PageHeading
      caption={community}
      lead="A member thinks that you would be good company here, and might find some."
    >
      You are invited
    </PageHeading>
    <p>
      We are people who lead across organisations, because some things can only be changed together. You need
      not be a leader by title: residents are members like anybody.
    </p>
    <p>
      <a href="/">See who we are and what we believe</a>
    </p>
    <Button href={`/join?by=${token}`}>Tell us about yourself</Button>
    <p>It takes about ten minutes, and you can stop and go on later. A person reads it, and answers.</p>
  </Layout>
)

type Closed = 'expired' | 'accepted' | 'declined' | 'withdrawn' | 'unknown'

/** The link leads to an invitation that does not hold: why, and what next. */
export const InvitationClosedPage = ({ because, token }: { because: Closed; token: string }) => {
  const { title, why } = closed[because]
  return (
    <Layout title={title} robots="noindex">
      <PageHeading>{title}</PageHeading>
      <p>{why}</p>
      {because === 'expired' && (
        <Form action={`/invited/${token}/ask-again`}>
          <SubmitButton>Send me a new one</SubmitButton>
        </Form>
      )}
      {because === 'accepted' && <Button href="/sign-in">Sign in</Button>}
      <p>
        {because === 'accepted'
          ? 'Was it passed on to you? You are welcome too: '
          : 'You are still welcome: '}
        <a href="/join">come by yourself</a>, tell us who you are, and an organiser answers.
      </p>
    </Layout>
  )
}

const closed: Record<Closed, { title: string; why: string }> = {
  expired: {
    title: 'This invitation has expired',
    why: 'You are still welcome. We send a new one to the address to which this one had gone.',
  },
  accepted: {
    title: 'This invitation was used already',
    why: 'Somebody has come in by it. If that was you, you are a member: sign in with your e-mail address.',
  },
  declined: {
    title: 'You said no to this invitation',
    why: 'Nobody of us writes to that address again.',
  },
  withdrawn: {
    title: 'This invitation no longer holds',
    why: 'The organisers have taken it back.',
  },
  unknown: {
    title: 'This link does not work',
    why: 'A part of it may be missing: if you copied it, check that you copied all of it. Or the member who passed it on has made another.',
  },
}

/** The link of a test letter: it leads to no invitation, so nobody can use one up or say no by it. */
export const TestedPage = () => (
  <Layout title="This was a test" robots="noindex">
    <PageHeading>This was a test</PageHeading>
    <p>
      You came by the link of a test letter. In a letter to somebody on your list, the same link leads to
      their own invitation: what it is about, a way to answer, and a way to say no.
    </p>
  </Layout>
)

/** They asked for a new invitation. */
export const AskedAgainPage = () => (
  <Layout title="A new invitation is on its way" robots="noindex">
    <PageHeading>A new invitation is on its way</PageHeading>
    <p>It goes to the address to which the first one had gone, and should be there in a minute or two.</p>
  </Layout>
)
