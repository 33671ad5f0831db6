import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'
import type { Offered } from './offered.ts'

type Props = { event: Event; offered: Offered; form: FormState; isStale: boolean }

/** What an event says of itself. */
export const ChangePage = ({ event, offered, form, isStale }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="What it is" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={event.title}>What it is</PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/change`} />}
      <Form action={`${home}/change`}>
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        <TextField form={form} name="title" label="What is it called?" />
        <TextArea form={form} name="objective" label="What is it for? (optional)" rows={3} maxLength={1000} />
        <TextArea
          form={form}
          name="lens"
          label="Which question is it about? (optional)"
          hint="Its leadership lens: stands on its page as a quotation"
          rows={3}
          maxLength={1000}
        />
        <Belonging form={form} offered={offered} />
        <TextArea
          form={form}
          name="about"
          label="What is it? (optional)"
          hint="An empty line begins a new paragraph"
          rows={9}
          maxLength={4000}
        />
        {event.format !== 'in-person' && (
          <TextField
            form={form}
            name="joinLink"
            label="Where does one join online? (optional)"
            hint="Shown to those registered alone, from 24 hours before"
          />
        )}
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Layout>
  )
}

const Belonging = ({ form, offered }: Pick<Props, 'form' | 'offered'>) => (
  <>
    <TextField form={form} name="theme" label="Theme (optional)" />
    <SelectField
      form={form}
      name="characteristic"
      label="Which characteristic is it about?"
      items={[
        { value: '', label: 'None' },
        ...offered.characteristics.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
    <SelectField
      form={form}
      name="seriesId"
      label="To which series does it belong?"
      items={[
        { value: '', label: 'None' },
        ...offered.series.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  </>
)
