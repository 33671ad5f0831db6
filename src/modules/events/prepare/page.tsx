import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { FormatField } from '../format-field.tsx'
import { WhenFields } from '../when-fields.tsx'

/** Where an organiser begins an event: what it is called, when it is, how people come. */
export const PreparePage = ({ form }: { form: FormState }) => (
  <Layout
    title="Prepare an event"
    robots="noindex"
    breadcrumb={[
      { href: '/events', text: 'Events' },
      { href: '/programme', text: 'Programme' },
    ]}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="Nobody but organisers sees it before you publish it. You can change it at any time; afterwards we tell whoever registered of a new time or place.">
      Prepare an event
    </PageHeading>
    <Form action="/programme/new">
      <TextField form={form} name="title" label="What is it called?" />
      <WhenFields form={form} />
      <FormatField form={form} />
      <SubmitButton>Prepare it</SubmitButton>
    </Form>
  </Layout>
)
