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
  standing: 'free' | 'waits' | 'not-under-way' | 'no-part' | 'paused' | 'in-meeting'
}

/** Would somebody like to meet another in a round that has begun? */
export const WaitPage = ({ campaign: { slug, title }, round, standing }: Props) => {
  const heading =
    standing === 'waits' ? 'You wait for somebody to meet' : 'Would you still like to meet somebody?'
  return (
    <Layout title={heading} back={`/connect/${slug}`} robots="noindex">
      <PageHeading caption={`${title}, round ${round.number}: ${round.theme}`}>{heading}</PageHeading>
      {hindrances[standing] && <p>{hindrances[standing]}</p>}
      {standing === 'free' && (
        <>
          <p>
            Now and then somebody becomes free. Say that you would like to meet somebody, and we write to you
            as soon as there is somebody for you, until {withWeekday(round.endsOn)}.
          </p>
          <Press here={`/connect/${slug}/rounds/${round.number}`} wish="wait">
            Yes, I would
          </Press>
        </>
      )}
      {standing === 'waits' && (
        <>
          <p>We write to you as soon as there is somebody for you. You need do nothing.</p>
          <Press here={`/connect/${slug}/rounds/${round.number}`} wish="stop">
            I need no other match
          </Press>
        </>
      )}
    </Layout>
  )
}

const hindrances: Readonly<Partial<Record<Props['standing'], string>>> = {
  'not-under-way': 'This round has not begun, or is at its end: we look for nobody in it now.',
  'no-part': 'You do not take part in this campaign.',
  paused: 'You have paused. Say first that you are back.',
  'in-meeting': 'You have somebody to talk with in this round.',
}

const Press = ({ here, wish, children }: { here: string; wish: string; children: string }) => (
  <Form action={`${here}/wait`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant={wish === 'wait' ? undefined : 'secondary'}>{children}</SubmitButton>
  </Form>
)
