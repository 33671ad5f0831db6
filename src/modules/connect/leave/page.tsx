import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Props = {
  campaign: { slug: string; title: string }
  standing: 'takes-part' | 'has-left' | 'no-part'
  isOpen: boolean
  /** They are in a conversation that has not taken place yet. */
  isInMeeting: boolean
}

/** Leaving a campaign, and coming back. */
export const LeavePage = ({ campaign: { slug, title }, standing, isOpen, isInMeeting }: Props) => {
  const heading = standing === 'has-left' ? 'You have left' : 'Leave?'
  return (
    <Layout title={heading} back={`/connect/${slug}`} robots="noindex">
      <PageHeading caption={title}>{heading}</PageHeading>
      {standing === 'no-part' && <p>You do not take part in this campaign.</p>}
      {standing === 'has-left' && (
        <>
          <p>We introduce you to nobody any more. Thank you for the time that you took part.</p>
          {isOpen && (
            <Press slug={slug} wish="come-back">
              Undo: I take part after all
            </Press>
          )}
        </>
      )}
      {standing === 'takes-part' && (
        <>
          <p>
            We introduce you to nobody any more. You can come back as long as the campaign is open. Would you
            rather <a href={`/connect/${slug}/pause`}>pause</a>?
          </p>
          {isInMeeting && (
            <p>
              Your present conversation ends with it: we tell the others kindly, without a reason, and look
              for somebody else for them. That cannot be undone.
            </p>
          )}
          <Press slug={slug} wish="leave">
            Leave
          </Press>
          <p>
            <a href={`/connect/${slug}`}>Stay</a>
          </p>
        </>
      )}
    </Layout>
  )
}

const Press = ({ slug, wish, children }: { slug: string; wish: string; children: string }) => (
  <Form action={`/connect/${slug}/leave`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant={wish === 'leave' ? 'warning' : 'secondary'}>{children}</SubmitButton>
  </Form>
)
