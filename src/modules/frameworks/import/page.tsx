import { Details } from '#ui/details/details.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { FileField } from '#ui/form/file-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { FileProblem } from '../file/read-framework.ts'

type Props = {
  form: FormState
  /** What is to be mended in what was brought, line by line. */
  unreadable?: { name: string; problems: readonly FileProblem[] } | undefined
}

/** Brings a framework into the house: a file that we know, or a document as people have it. */
export const ImportPage = ({ form, unreadable }: Props) => (
  <Layout
    title="Import a framework"
    robots="noindex"
    breadcrumb={[{ href: '/frameworks', text: 'Frameworks' }]}
    problem={form.problems.length > 0 || unreadable !== undefined}
  >
    <Problems form={form} />
    {unreadable && <Unreadable {...unreadable} />}
    <PageHeading lead="Bring the wording as you have it. You check everything before anybody else sees it.">
      Import a framework
    </PageHeading>
    <Form action="/frameworks/import" enctype="multipart/form-data">
      <HiddenField name="do" value="read" />
      <FileField
        form={form}
        name="file"
        label="Choose a file"
        hint="Plain text or Markdown (.txt, .md), or a framework file (.yaml, .json, .csv). At most 1 MB. Word and PDF files cannot be read: copy their text and paste it below"
        accept=".txt,.md,.markdown,.yaml,.yml,.json,.csv,text/plain,text/markdown"
      />
      <TextArea
        form={form}
        name="text"
        label="Or paste the text"
        hint="As it stands in your document: headings, paragraphs, bullets and tables"
        rows={12}
      />
      <SubmitButton>Read it</SubmitButton>
    </Form>
    <Details summary="What can be read">
      <p>
        <strong>A document</strong> of headings with bullets or titled paragraphs below them becomes a draft,
        which you check side by side with the document. Nothing of it is lost without being shown.
      </p>
      <p>
        <strong>A table</strong> is read where its first row names its columns: first “Characteristic” (or
        “Theme”, “Area”, “Domain”), then “Behaviour” or “What it looks like”. It may stand in a document, or
        be a CSV file of its own.
      </p>
      <p>
        <strong>A framework file</strong> is what “Export” on any framework’s page gives: YAML, JSON or CSV.
        It can be published as it is, or opened as a draft.
      </p>
      <p>
        Word, PDF and spreadsheet files cannot be read themselves: save them as plain text, or copy and paste.
      </p>
    </Details>
  </Layout>
)

const Unreadable = ({ name, problems }: { name: string; problems: readonly FileProblem[] }) => (
  <ErrorSummary
    heading={`${name} could not be imported`}
    errorList={problems.map(({ message }) => ({ children: <Sentence words={message} /> }))}
  />
)

/** What stands between backticks is to be written so in the file. */
const Sentence = ({ words }: { words: string }) => (
  <>{words.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
)
