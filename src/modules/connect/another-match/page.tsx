import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Props = {
  meetingId: string
  names: string
  theme: string
  /** It goes on without its reader. */
  goesOn: boolean
  outcome: 'asked' | 'not-open' | 'met-already'
}

/** Whoever cannot take part says so: what it means for the others, before it is done. */
export const AnotherMatchPage = ({ meetingId, names, theme, goesOn, outcome }: Props) => (
  <Layout title="It does not suit me" back={`/connect/meetings/${meetingId}`} robots="noindex">
    <PageHeading caption={theme}>It does not suit me</PageHeading>
    {outcome === 'met-already' && <p>You have met already, so there is nothing to be changed any more.</p>}
    {outcome === 'not-open' && <p>You are not in this conversation any more, or the round is over.</p>}
    {outcome === 'asked' && (
      <>
        <p>
          We tell {names} kindly, by e-mail, that you cannot take part. They are told no reason.{' '}
          {goesOn
            ? 'They go on without you.'
            : 'They come first in the next round, and we look for somebody else for them.'}{' '}
          This cannot be undone.
        </p>
        <h2>I have no time in this round</h2>
        <p>You sit it out. In the next round you take part again.</p>
        <Press meetingId={meetingId} wish="skip">
          Skip this round
        </Press>
        <h2>I would like to meet somebody else</h2>
        <p>
          We look for somebody else for you in this round, and write to you when we have found somebody. We
          never introduce you to {names} again.
        </p>
        <Press meetingId={meetingId} wish="another">
          I need a different match
        </Press>
      </>
    )}
    <p>
      <a href={`/connect/meetings/${meetingId}`}>Back to your conversation</a>
    </p>
  </Layout>
)

const Press = ({ meetingId, wish, children }: { meetingId: string; wish: string; children: string }) => (
  <Form action={`/connect/meetings/${meetingId}/another-match`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant="secondary">{children}</SubmitButton>
  </Form>
)
