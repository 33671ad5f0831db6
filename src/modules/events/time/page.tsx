import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'
import { FormatField } from '../format-field.tsx'
import { WhenFields } from '../when-fields.tsx'

/** When and where an event is, before it is published. */
export const TimePage = ({ event, form, isStale }: { event: Event; form: FormState; isStale: boolean }) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="When and where" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={event.title}>When and where</PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/time`} />}
      <Form action={`${home}/time`}>
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        <WhenFields form={form} />
        <FormatField form={form} />
        <TextArea
          form={form}
          name="place"
          label="Where is it, if people come in person?"
          hint="The address, and how to find the room"
          rows={3}
        />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Layout>
  )
}
