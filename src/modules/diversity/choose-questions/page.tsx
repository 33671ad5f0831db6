import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { QuestionFile } from '../question-files.ts'
import type { QuestionSet } from '../question-set.ts'
import type { Round } from '../round.ts'

type Props = {
  form: FormState
  files: readonly QuestionFile[]
  round: Round | null
  done: string | undefined
}

const title = 'What members are asked about equality'

const says = {
  chosen: 'Saved. Members are asked these questions from now on.',
  stopped: 'Nothing is asked now.',
}

/** Lets an organiser choose a question set, or ask nothing. */
export const ChooseQuestionsPage = ({ form, files, round, done }: Props) => {
  const sets = files.flatMap(({ reading }) => (reading.ok ? [reading.set] : []))
  const broken = files.flatMap(({ name, reading }) =>
    reading.ok ? [] : [{ name, problems: reading.problems }],
  )
  return (
    <Layout title={title} back="/diversity" problem={form.problems.length > 0} robots="noindex">
      <Problems form={form} />
      <Done done={done} says={says} />
      <PageHeading
        lead={
          round?.set
            ? `Asked now: ${round.set.title}, ${round.set.questions.length} questions.`
            : 'Nothing is asked now.'
        }
      >
        {title}
      </PageHeading>
      <p>
        What members answered to earlier questions stays theirs, under its version. Figures are counted for
        the questions that are asked now, so they begin anew with a new version.
      </p>
      <ChoiceForm form={form} sets={sets} seen={round?.number ?? 0} />
      {sets
        .filter(({ caution }) => caution)
        .map(({ caution, source, version }) => (
          <InsetText>
            <p>
              Version {version}: {caution}
            </p>
            {source && <p>Source: {source}</p>}
          </InsetText>
        ))}
      {broken.length > 0 && <BrokenFiles files={broken} />}
    </Layout>
  )
}

type ChoiceProps = { form: FormState; sets: readonly QuestionSet[]; seen: number }

const ChoiceForm = ({ form, sets, seen }: ChoiceProps) => (
  <Form action="/diversity/questions">
    <HiddenField name="seen" value={String(seen)} />
    <RadioField
      form={form}
      name="version"
      legend="Which questions are asked?"
      items={[
        ...sets.map(({ version, title: name, questions }) => ({
          value: version,
          label: `${name} (version ${version})`,
          hint: questions.map((question) => question.title).join(', '),
        })),
        { divider: 'or' },
        { value: 'none', label: 'Ask nothing' },
      ]}
    />
    <CheckboxField
      form={form}
      name="ready"
      items={[
        {
          value: 'yes',
          label: 'Our organisation has looked at the risks (a DPIA) and has a policy for these data',
          hint: 'Templates come with the house, in docs/privacy',
        },
      ]}
    />
    <SubmitButton>Save</SubmitButton>
  </Form>
)

type Broken = { name: string; problems: readonly string[] }

const BrokenFiles = ({ files }: { files: readonly Broken[] }) => (
  <Section title="Files that cannot be used" id="broken">
    {files.map(({ name, problems }) => (
      <>
        <h3>{name}</h3>
        <ul>
          {problems.map((problem) => (
            <li>{problem}</li>
          ))}
        </ul>
      </>
    ))}
  </Section>
)
