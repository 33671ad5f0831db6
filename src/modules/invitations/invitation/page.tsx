import { AnswersGoToYou } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { standingOf } from '../invitation.ts'
import { paragraphsOf } from '../letter.ts'
import type { Invitation } from '../queries.ts'
import { StandingTag } from '../standing-tag.tsx'

type Props = {
  invitation: Invitation
  by: string | null
  part: string | null
  place: string | null
  form: FormState
  now: Date
  done: string | undefined
}

/** One invitation, as organisers see it: to whom, what was written, what became of it, and what can be done. */
export const InvitationPage = ({ invitation, by, part, place, form, now, done }: Props) => {
  const standing = standingOf(invitation, now)
  const title = invitation.name || invitation.address
  return (
    <Layout
      title={title}
      robots="noindex"
      breadcrumb={[{ href: '/invitations', text: 'Invitations' }]}
      problem={form.problems.length > 0}
    >
      <Done done={done} says={says} />
      <Problems form={form} />
      <PageHeading caption="Invitation">{title}</PageHeading>
      <SummaryList
        rows={[
          { key: 'How it stands', value: <StandingTag standing={standing} /> },
          { key: 'Address', value: invitation.address },
          { key: 'Organisation', value: invitation.organisation || 'Not known' },
          { key: 'Part of the system', value: part ?? 'Not known' },
          { key: 'Place', value: place ?? 'Not known' },
          { key: 'Invited by', value: by ?? 'A former member, or the house' },
          { key: 'First invited', value: inWords(invitation.madeAt) },
          {
            key: 'Letters sent',
            value: `${invitation.timesSent}, the last on ${inWords(invitation.sentAt)}`,
          },
          standing === 'open' && { key: 'Holds until', value: inWords(invitation.expiresAt) },
          invitation.acceptedAt && {
            key: 'Came in',
            value: invitation.memberId ? (
              <a href={`/members/${invitation.memberId}`}>{inWords(invitation.acceptedAt)}</a>
            ) : (
              inWords(invitation.acceptedAt)
            ),
          },
          standing === 'withdrawn' && { key: 'Why it was withdrawn', value: invitation.reason || 'Not said' },
        ]}
      />
      <WhatNext invitation={invitation} standing={standing} form={form} />
      <Section title="The letter" id="letter">
        <p>
          <strong>{invitation.subject}</strong>
        </p>
        {paragraphsOf(invitation.words).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Section>
    </Layout>
  )
}

const says = {
  renewed: 'Renewed: a letter with a new link is on its way.',
  withdrawn: 'Withdrawn: the links in its letters no longer work.',
}

type Next = Pick<Props, 'invitation' | 'form'> & { standing: ReturnType<typeof standingOf> }

const WhatNext = ({ invitation, standing, form }: Next) => {
  if (standing === 'accepted') return null
  if (standing === 'declined')
    return (
      <p>They asked not to be written to again. If they change their mind, they can come by themselves.</p>
    )
  return (
    <>
      <Form action={`/invitations/${invitation.id}/renew`}>
        <AnswersGoToYou />
        <SubmitButton variant={standing === 'open' ? 'secondary' : undefined}>
          {standing === 'open' ? 'Write once more' : 'Renew it, and write once more'}
        </SubmitButton>
      </Form>
      {standing !== 'withdrawn' && (
        <Form action={`/invitations/${invitation.id}/withdraw`}>
          <TextField
            form={form}
            name="reason"
            label="Why you withdraw it (optional)"
            hint="Only organisers see this; the person is not told"
          />
          <SubmitButton variant="warning">Withdraw it</SubmitButton>
        </Form>
      )}
    </>
  )
}
