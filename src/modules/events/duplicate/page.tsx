import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'
import { WhenFields } from '../when-fields.tsx'

/** An event like another one: only what it is called and when it is are asked. */
export const DuplicatePage = ({ event, form }: { event: Event; form: FormState }) => (
  <Layout
    title="Prepare another like this"
    robots="noindex"
    back={`/programme/${event.slug}`}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading
      caption={event.title}
      lead="Its words, questions, places and what there is for people who need it come along. Days, people and where to join online do not."
    >
      Prepare another like this
    </PageHeading>
    <Form action={`/programme/${event.slug}/duplicate`}>
      <TextField form={form} name="title" label="What is it called?" />
      <WhenFields form={form} />
      <SubmitButton>Prepare it</SubmitButton>
    </Form>
    <p>Nobody but organisers sees it before you publish it.</p>
  </Layout>
)
