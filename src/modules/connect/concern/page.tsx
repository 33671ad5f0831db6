import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { mostCharacters } from '../message.ts'
import type { Tellable } from './query.ts'

type Props = {
  tellable: readonly Tellable[]
  /** Where the community can be written to; empty where it has not said. */
  contact: string
  isMember: boolean
  form: FormState
  once: string
  done: string | undefined
}

/** Where to turn when something in a conversation was not right. It knows nobody, and keeps nothing. */
export const ConcernPage = (props: Props) => (
  <Layout title="Raise a concern" back="/connect" problem={props.form.problems.length > 0} robots="noindex">
    <Problems form={props.form} />
    <Done done={props.done} says={says} />
    <PageHeading lead="Nobody has to put up with anything for the sake of a conversation. This page does not know why you came, and keeps nothing.">
      Raise a concern
    </PageHeading>
    <p>
      <strong>Is somebody in danger?</strong> Call 999.
    </p>
    <h2>What you can do at once</h2>
    <ul>
      <li>
        <a href="/connect/meetings">Leave the conversation</a>: open it, and choose “I need a different
        match”; after you have met, or after the round, “Leave this conversation”. You give no reason. Whoever
        asks for a different match is never introduced to the same person again.
      </li>
      <li>
        <a href="/connect/apart">Say whom you would rather not meet</a>, in confidence.
      </li>
    </ul>
    <h2>Whom you can tell</h2>
    <WhomToTell {...props} />
    <p>
      Is it about how your personal data was handled? <a href="/data-complaint">Complain about it</a>: you get
      an answer within 30 days.
    </p>
  </Layout>
)

const says = {
  raised: 'It is on its way, and nothing of it is kept here. They answer you by e-mail.',
}

const WhomToTell = (props: Props) => {
  const { tellable, contact, isMember } = props
  return (
    <>
      {tellable.length > 0 && <Tell {...props} />}
      {!isMember && (
        <p>
          <a href="/sign-in?to=/connect/concern">Sign in</a> to write to organisers or moderators from here.
        </p>
      )}
      {contact && (
        <p>
          {tellable.length > 0 ? 'Or write' : 'Write'} to <a href={`mailto:${contact}`}>{contact}</a>. You
          need name nobody at first.
        </p>
      )}
      {isMember && tellable.length === 0 && !contact && <p>Tell somebody in the community whom you trust.</p>}
    </>
  )
}

const Tell = ({ tellable, form, once }: Pick<Props, 'tellable' | 'form' | 'once'>) => (
  <Form action="/connect/concern">
    <HiddenField name="once" value={once} />
    <RadioField
      form={form}
      name="to"
      legend={{ children: 'Whom would you like to tell?', size: 's' }}
      items={tellable.map(({ key, label }) => ({ value: key, label }))}
    />
    <TextArea
      form={form}
      name="words"
      label={{ children: 'What would you like to tell them?', size: 's' }}
      hint="They get it by e-mail with your name, and can answer you. You need name nobody else at first"
      rows={6}
      maxLength={mostCharacters}
    />
    <SubmitButton>Send in confidence</SubmitButton>
  </Form>
)
