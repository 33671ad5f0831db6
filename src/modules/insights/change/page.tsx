import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Conversation, conversationAddress, isDraft } from '../conversation.ts'
import { CareFields, QuestionFields } from '../conversation-fields.tsx'
import type { Offered } from '../offered.ts'

type Props = { conversation: Conversation; form: FormState; offered: Offered; isStale: boolean }

/** Changes a conversation while nobody has said anything in it. */
export const ChangePage = ({ conversation, form, offered, isStale }: Props) => {
  const home = conversationAddress(conversation)
  return (
    <Layout title="Change the conversation" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={conversation.title}>Change the conversation</PageHeading>
      {isDraft(conversation) ? (
        <>
          {isStale && <ChangedMeanwhile who="Somebody else" href={`${home}/change`} />}
          <Form action={`${home}/change`}>
            <HiddenField name="revision" value={String(form.values.revision ?? '')} />
            <QuestionFields form={form} offered={offered} />
            <CareFields form={form} />
            <SubmitButton>Save</SubmitButton>
          </Form>
        </>
      ) : (
        <p>
          It is open. What people read before they said anything holds until it closes, so it stays as it is.
        </p>
      )}
    </Layout>
  )
}
