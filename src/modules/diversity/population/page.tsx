import { Details } from '#ui/details/details.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { FileField } from '#ui/form/file-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { categoriesOf, notAnswered, preferNotToSay, type QuestionSet } from '../question-set.ts'

type Props = { form: FormState; set: QuestionSet | null; unreadable?: readonly string[] }

const title = 'Compare with the population'

/** Lets an organiser bring a table of a census. */
export const PopulationPage = ({ form, set, unreadable = [] }: Props) => (
  <Layout
    title={title}
    back="/diversity"
    problem={form.problems.length + unreadable.length > 0}
    robots="noindex"
  >
    {unreadable.length > 0 ? (
      <ErrorSummary
        heading="There is a problem"
        errorList={unreadable.map((problem) => ({ children: problem, href: '#file' }))}
      />
    ) : (
      <Problems form={form} />
    )}
    <PageHeading lead="Figures of the people whom the community serves, such as those of the Census 2021. The figures of members are shown beside them.">
      {title}
    </PageHeading>
    {set ? (
      <TableForm form={form} set={set} />
    ) : (
      <p>
        Nothing is asked now. <a href="/diversity/questions">Choose what is asked</a> first, so that there is
        something to compare.
      </p>
    )}
  </Layout>
)

const TableForm = ({ form, set }: { form: FormState; set: QuestionSet }) => (
  <>
    <Form action="/diversity/population" enctype="multipart/form-data">
      <TextField
        form={form}
        name="name"
        label="What the figures are called"
        hint="As in “Census 2021, south east London”"
      />
      <TextField
        form={form}
        name="datedOn"
        label="Of which day they are"
        hint="Year, month and day, as in 2021-03-21"
      />
      <FileField
        form={form}
        name="file"
        label="The table, as CSV"
        hint="With the columns question, answer and people"
        accept=".csv,text/csv"
      />
      <SubmitButton>Save</SubmitButton>
    </Form>
    <Details summary="What the table may name">
      <Table
        caption={{ children: 'Questions and answers', class: 'nhsuk-u-visually-hidden' }}
        head={['question', 'answer']}
        rows={set.questions.flatMap((question) =>
          categoriesOf(question)
            .filter(({ id }) => id !== notAnswered.id && id !== preferNotToSay.id)
            .map(({ label }) => [question.title, label]),
        )}
      />
    </Details>
  </>
)
