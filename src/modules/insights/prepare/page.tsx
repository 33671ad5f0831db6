import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { CareFields, QuestionFields } from '../conversation-fields.tsx'
import type { Offered } from '../offered.ts'

/** Where an organiser prepares a conversation. */
export const PreparePage = ({ form, offered }: { form: FormState; offered: Offered }) => (
  <Layout
    title="Prepare a conversation"
    robots="noindex"
    breadcrumb={[{ href: '/conversations', text: 'Conversations' }]}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="Members say short statements and vote on each other’s. They see nothing of it until you open it, and until then you can change everything.">
      Prepare a conversation
    </PageHeading>
    <Form action="/conversations/prepare">
      <QuestionFields form={form} offered={offered} />
      <CareFields form={form} />
      <SubmitButton>Prepare it</SubmitButton>
    </Form>
  </Layout>
)
