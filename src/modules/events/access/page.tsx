import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { needs, statedWords } from '../access-words.ts'
import type { Event, Stated } from '../event.ts'

const stated: readonly Stated[] = ['yes', 'on-request', 'no', 'not-needed']

/** Where an organiser states what there is for people who need it. */
export const AccessPage = ({ event, form, isStale }: { event: Event; form: FormState; isStale: boolean }) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="What there is for people" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading
        caption={event.title}
        lead="People decide by this whether they can come. It can be published once each is stated, be it with a no."
      >
        What there is for people
      </PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/access`} />}
      <Form action={`${home}/access`}>
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        {needs.map(({ key, name }) => (
          <RadioField
            form={form}
            name={key}
            legend={name}
            small={true}
            items={stated.map((value) => ({ value, label: statedWords[value] }))}
          />
        ))}
        <TextArea
          form={form}
          name="accessWords"
          label="What else is there to say? (optional)"
          hint="How to ask for something, quiet rooms, parking, when the breaks are"
          rows={5}
          maxLength={2000}
        />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Layout>
  )
}
