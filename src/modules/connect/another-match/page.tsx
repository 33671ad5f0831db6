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
  /** Somebody else is looked for in this round: it is not at its end. */
  isLooked: boolean
  /** `behind`: they have met, or the round is over. */
  outcome: 'asked' | 'not-open' | 'behind'
}

/** Whoever cannot take part says so: what it means for the others, before it is done. */
export const AnotherMatchPage = ({ meetingId, names, theme, goesOn, isLooked, outcome }: Props) => (
  <Layout title="It does not suit me" back={`/connect/meetings/${meetingId}`} robots="noindex">
    <PageHeading caption={theme}>It does not suit me</PageHeading>
    {outcome === 'not-open' && <p>You are not in this conversation any more.</p>}
    {outcome === 'behind' && <Leaving meetingId={meetingId} />}
    {outcome === 'asked' && <Asked {...{ meetingId, names, goesOn, isLooked }} />}
    <p>
      <a href={`/connect/meetings/${meetingId}`}>Back to your conversation</a>
    </p>
  </Layout>
)

const Asked = ({ meetingId, names, goesOn, isLooked }: Omit<Props, 'theme' | 'outcome'>) => (
  <>
    <p>
      We tell {names} kindly, by e-mail, that you cannot take part. They are told no reason.{' '}
      {goesOn
        ? 'They go on without you.'
        : `They come first in the next round${isLooked ? ', and we look for somebody else for them' : ''}.`}{' '}
      This cannot be undone.
    </p>
    <h2>I have no time in this round</h2>
    <p>You sit it out. In the next round you take part again.</p>
    <Press meetingId={meetingId} wish="skip">
      Skip this round
    </Press>
    <h2>I would like to meet somebody else</h2>
    <p>
      {isLooked
        ? 'We look for somebody else for you in this round, and write to you when we have found somebody.'
        : 'This round is at its end, so we look for nobody else in it.'}{' '}
      We never introduce you to {names} again.
    </p>
    <Press meetingId={meetingId} wish="another">
      I need a different match
    </Press>
  </>
)

const Leaving = ({ meetingId }: Pick<Props, 'meetingId'>) => (
  <>
    <p>
      You have met, or the round is over. You can leave this conversation: nobody can write to you here any
      more, and no e-mail says so. What you wrote stays. This cannot be undone.
    </p>
    <Press meetingId={meetingId} wish="behind">
      Leave this conversation
    </Press>
  </>
)

const Press = ({ meetingId, wish, children }: { meetingId: string; wish: string; children: string }) => (
  <Form action={`/connect/meetings/${meetingId}/another-match`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant="secondary">{children}</SubmitButton>
  </Form>
)
