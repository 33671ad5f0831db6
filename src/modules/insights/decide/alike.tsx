import { Details } from '#ui/details/details.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { canDecide } from '../decision.ts'
import { fromAMember, type Statement } from '../statement.ts'
import type { StatementStep } from '../steps.ts'
import { Decision } from './choices.tsx'
import type { Likely } from './query.ts'

type Props = {
  conversation: Conversation
  statement: Statement
  steps: readonly StatementStep[]
  alike: readonly Likely[]
  form: FormState
}

/** What says something like a statement, or the opposite; and joining it with one, which a person alone does. */
export const Alike = (props: Props) => {
  const { conversation, statement, alike, form } = props
  if (!canDecide('join', statement.status)) return null
  const home = conversationAddress(conversation)
  return (
    <>
      {alike.length > 0 && (
        <Section title="What looks like it" id="alike">
          {alike.map((likely) => (
            <One {...props} likely={likely} home={home} />
          ))}
        </Section>
      )}
      <Details summary="Join it with another by its number" open={form.values.do === 'join'}>
        <Decision {...props} what="join">
          <TextField
            form={form}
            name="into"
            label="The number of the statement that says the same"
            hint="It stays; this one points to it. Both authors are told"
            inputmode="numeric"
            width={4}
          />
          <SubmitButton variant="secondary">Join them</SubmitButton>
        </Decision>
      </Details>
    </>
  )
}

const One = (props: Props & { likely: Likely; home: string }) => {
  const { statement, mayBeOpposite } = props.likely
  return (
    <>
      <Quote by={`No. ${statement.number}. ${fromAMember}`}>
        <a href={`${props.home}/moderate/${statement.number}`} dir="auto">
          {statement.words}
        </a>
      </Quote>
      {mayBeOpposite && (
        <p>
          <strong>One of the two says no where the other does not: they may be opposites.</strong>
        </p>
      )}
      <Decision {...props} what="join">
        <HiddenField name="into" value={String(statement.number)} />
        <SubmitButton variant="secondary">
          {mayBeOpposite
            ? `They say the same all the same: join with no. ${statement.number}`
            : `Join with no. ${statement.number}`}
        </SubmitButton>
      </Decision>
    </>
  )
}
