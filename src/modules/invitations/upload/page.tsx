import { FileField } from '#ui/form/file-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** Where an organiser brings the people whom they want to invite. */
export const UploadPage = ({ form }: { form: FormState }) => (
  <Layout
    title="Invite people"
    robots="noindex"
    breadcrumb={[{ href: '/invitations', text: 'Invitations' }]}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="Bring the list as you have it. You see what would happen to each person before anything is sent.">
      Invite people
    </PageHeading>
    <Form action="/invitations/upload" enctype="multipart/form-data">
      <FileField
        form={form}
        name="file"
        label="Choose a file"
        hint="A spreadsheet saved as CSV, with a column of e-mail addresses and perhaps names, organisations, parts of the system and places. At most 5 MB and 20,000 people"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
      />
      <TextArea
        form={form}
        name="list"
        label="Or paste the list"
        hint="At most as much as in a file. Cells copied from a spreadsheet, or addresses from an e-mail, such as Amara Okafor <amara@example.com>"
        rows={8}
      />
      <SubmitButton>Check the list</SubmitButton>
    </Form>
  </Layout>
)
