import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { overview } from '../question-way.ts'

/** Asks once before something goes that cannot be brought back. */
export const WithdrawPage = ({ question }: { question: { id: string; title: string } | null }) => {
  const title = question ? `Delete your answer on ${question.title.toLowerCase()}` : 'Delete all your answers'
  return (
    <Layout title={title} back={overview} robots="noindex">
      <PageHeading>{title}</PageHeading>
      <p>
        {question ? 'It is' : 'They are'} gone at once, and cannot be brought back. You can answer again at
        any time. Figures that were published already stay: they tell of nobody.
      </p>
      <Form action="/account/diversity/withdraw">
        <HiddenField name="question" value={question?.id ?? 'all'} />
        <SubmitButton variant="warning">Delete</SubmitButton>
      </Form>
      <p>
        <a href={overview}>Keep {question ? 'it' : 'them'}</a>
      </p>
    </Layout>
  )
}
