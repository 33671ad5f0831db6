import { inWordsWithTime } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { whoSeesArrangements } from '../arrangement-words.tsx'
import type { OwnArrangement, Readers } from './query.ts'

type Props = {
  form: FormState
  revision: string
  readers: Readers
  done?: string | undefined
  /** What it says by now, where it was changed in another window. */
  meanwhile?: OwnArrangement
}

export const ArrangementsPage = ({ form, revision, readers, done, meanwhile }: Props) => (
  <Layout
    title="What you need to take part"
    back="/account"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Done done={done} says={says} />
    <Problems form={form} />
    <PageHeading lead="Everybody takes part on equal terms. Say what that takes for you, once, so that nobody has to ask you each time. All of it is optional.">
      What you need to take part
    </PageHeading>
    <InsetText>
      <p>{whoSeesArrangements} You can change it or take it away at any time.</p>
    </InsetText>
    {meanwhile && <Meanwhile said={meanwhile} />}
    <NeedsForm form={form} revision={revision} isMeanwhile={meanwhile !== undefined} />
    <WhoHasLooked readers={readers} />
  </Layout>
)

const says = { saved: 'Saved. Organisers see this from now on, when they arrange something with you.' }

const Meanwhile = ({ said }: { said: OwnArrangement }) => (
  <InsetText>
    <p>It says by now:</p>
    {[said.accessNeeds, said.payment, said.contactHow].some(Boolean) ? (
      [said.accessNeeds, said.payment, said.contactHow]
        .filter(Boolean)
        .map((words) => <p class="cw-as-written">{words}</p>)
    ) : (
      <p>Nothing.</p>
    )}
  </InsetText>
)

type NeedsProps = { form: FormState; revision: string; isMeanwhile: boolean }

const NeedsForm = ({ form, revision, isMeanwhile }: NeedsProps) => (
  <Form action="/account/arrangements">
    <HiddenField name="revision" value={revision} />
    <TextArea
      form={form}
      name="accessNeeds"
      label="Access needs and adjustments (optional)"
      hint="Such as step-free rooms, captions, British Sign Language, breaks, somebody who comes with you"
      rows={4}
      maxLength={2000}
    />
    <TextArea
      form={form}
      name="payment"
      label="Expenses and payment (optional)"
      hint="Such as fares or care to be paid back, or payment for your time. Please leave out bank details"
      rows={3}
      maxLength={1000}
    />
    <TextArea
      form={form}
      name="contactHow"
      label="How you like to be contacted (optional)"
      hint="Such as by telephone after 6pm, by text message, or on paper"
      rows={3}
      maxLength={500}
    />
    <SubmitButton>{isMeanwhile ? 'Save mine over that' : 'Save'}</SubmitButton>
  </Form>
)

const WhoHasLooked = ({ readers }: { readers: Readers }) => (
  <Section title="Who has looked" id="readers">
    {readers.length === 0 ? (
      <p>No organiser has looked at it yet.</p>
    ) : (
      <ul>
        {readers.map(({ name, at }) => (
          <li>
            {name}, on {inWordsWithTime(at)}
          </li>
        ))}
      </ul>
    )}
  </Section>
)
