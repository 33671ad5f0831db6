import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Counted } from '../counted.ts'
import type { Event } from '../event.ts'
import { Unmailed } from '../unmailed.tsx'

type Props = { event: Event; form: FormState; people: Counted }

/** Where an event is called off: who is told, and what they read. */
export const CancelPage = ({ event, form, people }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="Cancel it" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={event.title}>Cancel it</PageHeading>
      <p>{whoIsTold(people)} This cannot be undone.</p>
      <Unmailed event={event} people={people} />
      <Form action={`${home}/cancel`}>
        <TextArea
          form={form}
          name="because"
          label="Why does it not take place?"
          hint="They read this, and so does everybody who opens its page"
          rows={4}
          maxLength={1000}
        />
        <SubmitButton variant="warning">Cancel the event</SubmitButton>
      </Form>
    </Layout>
  )
}

function whoIsTold({ registered, waiting }: Counted): string {
  if (registered + waiting === 0) return 'Nobody has registered yet, so nobody is written to.'
  const some = [
    registered > 0 && `${registered.toLocaleString('en-GB')} with a place`,
    waiting > 0 && `${waiting.toLocaleString('en-GB')} on the waiting list`,
  ].filter(Boolean)
  return `We write to everybody (${some.join(', ')}), and take it out of their calendars.`
}
