import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Props = { count: number; columns: readonly string[] }

/** What an organiser is about to take away, before they do. */
export const ExportPage = ({ count, columns }: Props) => (
  <Layout title="Take the list of members away" back="/members" robots="noindex">
    <PageHeading lead="A file for a spreadsheet, with what members see of one another.">
      Take the list of members away
    </PageHeading>
    <p>
      In it: {columns.join(', ').toLowerCase()}; of{' '}
      {count === 1 ? 'one member' : `${count.toLocaleString('en-GB')} members`}.
    </p>
    <p>
      Not in it: e-mail addresses, what somebody keeps to themselves, and whoever does not want to be listed.
    </p>
    <p>
      That you took it is written down, as it concerns everybody. Keep it no longer than you need it: people
      change their minds, and the file does not.
    </p>
    <Form action="/members/export">
      <SubmitButton>Take the file</SubmitButton>
    </Form>
  </Layout>
)
