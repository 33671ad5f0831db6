import { AnswersGoTo, type Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { LetterPreview } from '#ui/mail/letter-preview.tsx'
import { countToSend, type Finding, standingOfBatch } from '../batch.ts'
import { invitationLetter } from '../email.tsx'
import type { Writer } from '../writers.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { Counts } from './counts.tsx'
import { HowFar } from './how-far.tsx'
import { Lines } from './lines.tsx'
import type { MapChoices } from './map-choices.ts'
import type { FoundBatch } from './query.ts'

type Props = {
  batch: FoundBatch
  form: FormState
  only: Finding | null
  page: number
  choices: readonly MapChoices[]
  /** Whether the letter is shown as it will arrive. */
  seesLetter: boolean
  done: string | undefined
  /** Whoever presses Send, and where answers to the letter go. */
  sending: { by: Writer; from: Sender; config: Pick<Config, 'baseUrl' | 'development'> }
}

/** A list of people: what would happen to each, the letter, and once it is sent, how far it has come. */
export const BatchPage = ({ batch, form, only, page, done, ...letter }: Props) => {
  const standing = standingOfBatch(batch)
  const hasMailServer = !letter.sending.config.development
  const title = standing === 'done' && !hasMailServer ? 'The letters are written' : titles[standing]
  return (
    <Layout
      title={title}
      width="wide"
      robots="noindex"
      breadcrumb={[{ href: '/invitations', text: 'Invitations' }]}
      problem={form.problems.length > 0}
    >
      <Done done={done} says={says} />
      <Problems form={form} />
      <PageHeading caption={batch.fileName || 'A pasted list'} lead={leadOf(batch)}>
        {title}
      </PageHeading>
      {standing === 'read' ? (
        <LetterForm batch={batch} form={form} {...letter} />
      ) : (
        <HowFar batch={batch} isDone={standing === 'done'} hasMailServer={hasMailServer} />
      )}
      <Section title="Person by person" id="people">
        <Counts batch={batch} only={only} />
        <Lines batch={batch} only={only} page={page} />
      </Section>
    </Layout>
  )
}

const titles = {
  read: 'Check the list',
  sending: 'The letters are on their way',
  done: 'The letters are sent',
}

const says = { kept: 'Kept. Nothing has been sent yet.' }

function leadOf(batch: FoundBatch): string {
  const all = Object.values(batch.counts).reduce((sum, count) => sum + count, 0)
  const people = all === 1 ? 'One person stands' : `${all.toLocaleString('en-GB')} people stand`
  return batch.confirmedAt
    ? `${people} in the list. Nobody got more than one letter.`
    : `${people} in the list. Nothing has been sent yet.`
}

type LetterProps = Omit<Props, 'only' | 'page' | 'done'>

const LetterForm = ({ batch, form, sending, choices, seesLetter }: LetterProps) => {
  const count = countToSend(batch)
  if (count === 0)
    return (
      <>
        <p class="cw-lead">Nobody is left to write to: below you see why, person by person.</p>
        <Button href="/invitations/upload">Bring another list</Button>
      </>
    )
  const people = count === 1 ? 'one person' : `${count.toLocaleString('en-GB')} people`
  return (
    <Section title={`Write to ${people}`} id="letter">
      <Form action={`/invitations/batches/${batch.id}`}>
        {choices.map((each) => (
          <ChoiceFields form={form} choices={each} />
        ))}
        <TextField form={form} name="subject" label="Subject" />
        <TextArea
          form={form}
          name="words"
          label="Letter"
          hint="It begins with the person’s name and ends with the link by itself. An empty line begins a new paragraph"
          rows={14}
        />
        <Details summary="See it as they will get it" open={seesLetter}>
          <LetterPreview
            {...invitationLetter({ ...letterIn(form), ...sending, name: batch.firstName, token: null })}
          />
        </Details>
        <AnswersGoTo address={sending.by.answersTo} />
        <p class="cw-small">Before anything is sent, you see once more what goes to how many.</p>
        <div class="nhsuk-button-group">
          <SubmitButton name="do" value="send">
            Go on to sending
          </SubmitButton>
          <SubmitButton name="do" value="see" variant="secondary">
            See the letter again
          </SubmitButton>
        </div>
      </Form>
      <Form action={`/invitations/batches/${batch.id}/discard`}>
        <SubmitButton variant="secondary" small={true}>
          Throw this list away
        </SubmitButton>
      </Form>
    </Section>
  )
}

const letterIn = ({ values: { subject = '', words = '' } }: FormState) => ({
  subject: String(subject),
  words: String(words),
})
