import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { FileField } from '#ui/form/file-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
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
      {'subject' in form.values && <LetterFields form={form} />}
      <SubmitButton>Check the list</SubmitButton>
    </Form>
  </Layout>
)

/** The letter that was chosen before the list; it can be changed once more when the list is checked. */
const LetterFields = ({ form }: { form: FormState }) => (
  <FieldsetGroup legend="The letter">
    <TextField form={form} name="subject" label="Subject" />
    <TextArea
      form={form}
      name="words"
      label="Letter"
      hint="It begins with the person’s name and ends with the link by itself. You see it whole before it is sent"
      rows={10}
    />
  </FieldsetGroup>
)
