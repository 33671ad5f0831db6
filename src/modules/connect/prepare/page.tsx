import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** Where an organiser has a campaign laid out: a title, what it is, how many rounds from when on. */
export const PreparePage = ({ form, themes }: { form: FormState; themes: number }) => (
  <Layout
    title="Prepare a campaign"
    robots="noindex"
    breadcrumb={[
      { href: '/connect', text: 'Connect Five' },
      { href: '/campaigns', text: 'Campaigns' },
    ]}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="Members see nothing of it until you open it. You can change everything before that.">
      Prepare a campaign
    </PageHeading>
    <Form action="/campaigns/new">
      <TextField form={form} name="title" label="What is it called?" />
      <TextArea
        form={form}
        name="about"
        label="What is it?"
        hint="Members read this before they join"
        rows={7}
        maxLength={4000}
      />
      <TextField
        form={form}
        name="rounds"
        label="How many rounds?"
        hint={hintOn(themes)}
        inputmode="numeric"
        width={2}
      />
      <DateField
        form={form}
        name="beginsOn"
        legend="On which day does the first round begin?"
        hint="Two weeks or more from now, so that members hear of it and join. Later rounds follow by themselves: look that none begins on a holiday"
      />
      <TextField
        form={form}
        name="daysBetween"
        label="How many days from one round to the next?"
        hint="28 keeps the day of the week"
        inputmode="numeric"
        width={3}
      />
      <SubmitButton>Lay the rounds out</SubmitButton>
    </Form>
  </Layout>
)

const hintOn = (themes: number) =>
  themes === 0
    ? 'Each has a theme, which you write'
    : `The first ${themes} get the themes of your community’s challenge, with prompts`
