import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Entry, kindWords } from '../entry.ts'
import { WordingFields } from '../wording-fields.tsx'

type Props = {
  entry: Entry
  form: FormState
  revision: string
  /** What somebody else made of it while this organiser was writing. */
  meanwhile?: Entry
}

export const RewordPage = ({ entry, form, revision, meanwhile }: Props) => (
  <Layout
    title={`Change ${entry.name}`}
    back="/system/arrange"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      caption={kindWords[entry.kind].many}
      lead="Whoever chose it keeps it, under its new words. If it is to mean something else, add a new one instead."
    >
      {entry.name}
    </PageHeading>
    {meanwhile && <Meanwhile entry={meanwhile} />}
    <Form action={`/system/reword/${entry.kind}/${entry.id}`}>
      <HiddenField name="revision" value={revision} />
      <WordingFields form={form} kind={entry.kind} />
      <SubmitButton>{meanwhile ? 'Save mine over theirs' : 'Save'}</SubmitButton>
    </Form>
  </Layout>
)

const Meanwhile = ({ entry }: { entry: Entry }) => (
  <InsetText>
    <p>It says now:</p>
    <p>
      <strong>{entry.name}</strong>
      {entry.retiredAt && ' (retired)'}
    </p>
    {entry.kind === 'part' && (
      <>
        {entry.description && <p>{entry.description}</p>}
        <p>
          {entry.hasOrganisations
            ? 'People here belong to an organisation.'
            : 'People here speak for themselves.'}
        </p>
      </>
    )}
    {entry.kind === 'experience' && (
      <p>{entry.isLived ? 'It comes from one’s own life.' : 'It does not come from one’s own life.'}</p>
    )}
  </InsetText>
)
