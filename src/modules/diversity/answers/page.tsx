import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { WhyWeAsk } from '../confidence.tsx'
import { inWordsOf, type QuestionSet } from '../question-set.ts'
import type { OwnAnswers } from './query.ts'

const title = 'Equality questions'

const says = {
  answered: 'Your answers are kept. Nobody else can see them.',
  deleted: 'Deleted. Nothing of it is left but in older backups.',
  closed: 'These questions are not asked any more, so that answer was not kept.',
}

const FiguresLink = () => (
  <p>
    <a href="/diversity">See what all members’ answers say together</a>
  </p>
)

/** Before the first answer: whether to begin at all. */
export const StartPage = ({ form, done }: { form: FormState; done?: string | undefined }) => (
  <Layout title={title} back="/account" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <Done done={done} says={says} />
    <PageHeading>{title}</PageHeading>
    <WhyWeAsk />
    <Form action="/account/diversity">
      <RadioField
        form={form}
        name="take"
        legend={{ children: 'Do you want to answer the equality questions?', size: 'm' }}
        items={[
          { value: 'yes', label: 'Yes, answer the equality questions (takes 2 minutes)' },
          { value: 'no', label: 'No, skip' },
        ]}
      />
      <SubmitButton>Continue</SubmitButton>
    </Form>
    <FiguresLink />
  </Layout>
)

/** Where nothing is asked, and the member has answered nothing either. */
export const NotAskedPage = ({ mayChoose, done }: { mayChoose: boolean; done?: string | undefined }) => (
  <Layout title={title} back="/account" robots="noindex">
    <Done done={done} says={says} />
    <PageHeading>{title}</PageHeading>
    <EmptyState next={mayChoose && <a href="/diversity/questions">Choose what is asked</a>}>
      This community asks no equality questions at present.
    </EmptyState>
    <FiguresLink />
  </Layout>
)

type AnswersProps = { set: QuestionSet | null; own: OwnAnswers; done: string | undefined }

/** What a member has answered, each with what they can do about it. */
export const AnswersPage = ({ set, own, done }: AnswersProps) => (
  <Layout title="Your answers to the equality questions" back="/account" robots="noindex">
    <Done done={done} says={says} />
    <PageHeading>Your answers to the equality questions</PageHeading>
    <WhyWeAsk />
    {set && (
      <SummaryList
        rows={set.questions.map((question) => {
          const answer = own.present.get(question.id)
          return {
            key: question.title,
            value: answer ? inWordsOf(question, answer.option) : 'Not answered',
            actions: [
              {
                href: `/account/diversity/${question.id}?from=answers`,
                children: answer ? 'Change' : 'Answer',
                visuallyHiddenText: `your answer on ${question.title.toLowerCase()}`,
              },
              answer !== undefined && {
                href: `/account/diversity/withdraw?question=${question.id}`,
                children: 'Delete',
                visuallyHiddenText: `your answer on ${question.title.toLowerCase()}`,
              },
            ],
          }
        })}
      />
    )}
    {own.earlier.length > 0 && (
      <p>
        {own.earlier.length === 1
          ? 'One more answer of yours'
          : `${own.earlier.length} more answers of yours`}{' '}
        to earlier questions {own.earlier.length === 1 ? 'is' : 'are'} kept as you gave{' '}
        {own.earlier.length === 1 ? 'it' : 'them'}.
      </p>
    )}
    <Button href="/account/diversity/withdraw" variant="secondary">
      Delete all my answers
    </Button>
    <FiguresLink />
  </Layout>
)
