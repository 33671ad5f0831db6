import type { ComponentChildren } from 'preact'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { DocumentReading } from '../document/read-document.ts'
import { countOf, sizeInWords } from '../naming.ts'
import type { VersionSummary } from '../version.ts'

type Props = {
  reading: DocumentReading
  packed: string
  frameworks: readonly VersionSummary[]
  form: FormState
  told?: ComponentChildren
}

/** What was found in a document, and which framework it shall be a draft of. */
export const CheckDocumentPage = ({ reading: { draft, notes }, packed, frameworks, form, told }: Props) => (
  <Layout
    title="Check what was found"
    back="/frameworks/import"
    robots="noindex"
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead={`${sizeInWords(draft)} were found in the document.`}>Check what was found</PageHeading>
    {told && <InsetText>{told}</InsetText>}
    <ol>
      {draft.characteristics.map(({ title, behaviours }) => (
        <li>{`${title ?? 'A group without a name'}: ${countOf(behaviours.length, 'behaviour')}`}</li>
      ))}
    </ol>
    {notes.length > 0 && (
      <Section title="Look at this">
        <ul>
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      </Section>
    )}
    <Section title="Open it as a draft">
      <p>
        You then see the document and the draft side by side, every character of it, and mend what was read
        wrongly.
      </p>
      <OpenForm {...{ packed, frameworks, form }} />
    </Section>
  </Layout>
)

const OpenForm = ({ packed, frameworks, form }: Pick<Props, 'packed' | 'frameworks' | 'form'>) => (
  <Form action="/frameworks/import" enctype="multipart/form-data">
    <HiddenField name="do" value="draft-document" />
    <HiddenField name="packed" value={packed} />
    <RadioField
      form={form}
      name="which"
      legend="Which framework is it?"
      items={[
        ...frameworks.map(({ framework: { slug, hasDraft }, title }) => ({
          value: slug,
          label: `The next version of “${title}”`,
          hint: hasDraft
            ? 'Editors work on a draft of it already: publish that one or throw it away first'
            : undefined,
        })),
        { value: '', label: 'A framework that is not here yet' },
      ]}
    />
    <TextField form={form} name="title" label="Title" />
    <TextField
      form={form}
      name="slug"
      label="Short name, for a framework that is not here yet"
      hint="Part of its address, for good: small letters, numbers and hyphens"
    />
    <SubmitButton>Open the draft</SubmitButton>
  </Form>
)
