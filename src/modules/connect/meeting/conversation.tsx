import { Form } from '#ui/form/form.tsx'
import { blank } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Done } from '#ui/layout/done.tsx'
import { mostCharacters } from '../message.ts'
import { timeWithWeekday } from '../when.ts'
import type { MeetingView } from './query.ts'
import { saysAtMessages } from './says.ts'

type Props = Pick<MeetingView, 'messages' | 'meeting' | 'others'> & {
  isOpen: boolean
  once: string
  done: string | undefined
}

/** What was written, and a field to write. Nobody but the people in the meeting reads it. */
export const Conversation = ({ messages, meeting, others, isOpen, once, done }: Props) => (
  <section id="messages">
    <h2>{isOpen ? 'Write to each other' : 'What you wrote to each other'}</h2>
    <Done done={done} says={saysAtMessages} />
    {messages.length === 0 && !isOpen && <p>Nothing was written here.</p>}
    {messages.length > 0 && (
      <ol class="cw-messages">
        {messages.map(({ words, sentAt, isMine, name }) => (
          <li class={isMine ? 'cw-messages__one cw-messages__one--mine' : 'cw-messages__one'}>
            <p class="cw-messages__by">
              {isMine ? 'You' : name}, {timeWithWeekday(sentAt)}
            </p>
            <div class="cw-own-words" dir="auto">
              {words}
            </div>
          </li>
        ))}
      </ol>
    )}
    {isOpen && others.length === 0 && <p>Nobody else is in this conversation any more.</p>}
    {isOpen && others.length > 0 && (
      <Form action={`/connect/meetings/${meeting.id}/write`} class="cw-print-hidden">
        <HiddenField name="once" value={once} />
        <TextArea
          form={blank}
          name="words"
          label={{ children: 'Your message', size: 's' }}
          hint={`${others.length === 1 ? `${others[0]?.name} gets` : 'They get'} it by e-mail, without your address, and it is kept here for a year after the round. Only you read it`}
          rows={4}
          maxLength={mostCharacters}
        />
        <SubmitButton>Send</SubmitButton>
      </Form>
    )}
  </section>
)
