import { whenInWords } from '#platform/when.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'

type Props = {
  event: Event
  isStopped: boolean
  /** Their own page about the place, by the word of the mail. */
  place: string
}

/** Where the link in a reminder leads: one press stops the others, and another lets them come again. */
export const StopRemindersPage = ({ event, isStopped, place }: Props) => {
  const title = isStopped ? 'We do not remind you of this event' : 'Stop reminders of this event?'
  return (
    <Layout title={`${title} ${event.title}`} robots="noindex" back={place}>
      <PageHeading caption={event.title} lead={whenInWords(event).line}>
        {title}
      </PageHeading>
      <p>
        You keep your place. Should the event move or be cancelled, or its organisers have something to say,
        we still tell you.
      </p>
      <Form action={`${place}/stop-reminders`}>
        <HiddenField name="do" value={isStopped ? 'start' : 'stop'} />
        <SubmitButton variant={isStopped ? 'secondary' : undefined}>
          {isStopped ? 'Remind me after all' : 'Stop reminders'}
        </SubmitButton>
      </Form>
      <p>
        Can you not come? <a href={place}>See, change or give up your place</a>.
      </p>
    </Layout>
  )
}
