import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Round } from '../round.ts'
import { withWeekday } from '../when.ts'

type Props = {
  campaign: { slug: string; title: string }
  round: Round
  standing: 'in' | 'skipped' | 'published' | 'no-part'
  /** Their conversation in it, where they have one. */
  meetingId: string | null
}

/** Sitting out one round, and taking that back. */
export const SkipPage = ({ campaign: { slug, title }, round, standing, meetingId }: Props) => {
  const heading = standing === 'skipped' ? 'You sit this round out' : 'Skip this round?'
  return (
    <Layout title={heading} back={`/connect/${slug}`} robots="noindex">
      <PageHeading caption={`${title}, round ${round.number}: ${round.theme}`}>{heading}</PageHeading>
      {standing === 'no-part' && <p>You do not take part in this campaign, so there is nothing to skip.</p>}
      {standing === 'published' && <Published slug={slug} meetingId={meetingId} />}
      {standing === 'in' && (
        <>
          <p>
            It begins on {withWeekday(round.beginsOn)}. We introduce you to nobody in it; in the next one you
            take part again.
          </p>
          <Press here={`/connect/${slug}/rounds/${round.number}`} wish="skip">
            Skip it
          </Press>
        </>
      )}
      {standing === 'skipped' && (
        <>
          <p>We introduce you to nobody in it. Until it begins you can change your mind.</p>
          <Press here={`/connect/${slug}/rounds/${round.number}`} wish="take-back">
            Undo: I take part in it
          </Press>
        </>
      )}
    </Layout>
  )
}

const Published = ({ slug, meetingId }: { slug: string; meetingId: string | null }) => (
  <p>
    It has begun, and people have been introduced.{' '}
    {meetingId ? (
      <a href={`/connect/meetings/${meetingId}/another-match`}>
        Say that your conversation does not suit you
      </a>
    ) : (
      <a href={`/connect/${slug}`}>See the rounds</a>
    )}
  </p>
)

const Press = ({ here, wish, children }: { here: string; wish: string; children: string }) => (
  <Form action={`${here}/skip`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant={wish === 'skip' ? undefined : 'secondary'}>{children}</SubmitButton>
  </Form>
)
