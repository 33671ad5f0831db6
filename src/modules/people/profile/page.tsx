import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { ProfileField } from '../introduction.ts'
import { seenWords } from './profile.ts'

type Props = { form: FormState; revision: string }

/** What a member says about themselves, and beside each part who sees it. */
export const ProfilePage = ({ form, revision }: Props) => (
  <Layout title="Your profile" back="/account" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading lead="Say as much or as little as you like. You choose who sees each part, and nothing is seen by everybody unless you say so.">
      Your profile
    </PageHeading>
    <Form action="/account/profile">
      <HiddenField name="revision" value={revision} />
      <Words form={form} />
      <FieldsetGroup legend="Who sees the rest">
        <Seen form={form} field="name" label="Who sees your name" />
        <Seen form={form} field="photograph" label="Who sees your photograph" />
        <Seen form={form} field="hats" label="Who sees where you stand in the system" />
        <Seen form={form} field="places" label="Who sees your places" />
        <Seen form={form} field="experiences" label="Who sees your experience" />
      </FieldsetGroup>
      <RadioField
        form={form}
        name="listed"
        legend="Do other members find you?"
        items={[
          { value: 'yes', label: 'Yes, list me among the members' },
          {
            value: 'no',
            label: 'No, do not list me',
            hint: 'No list, search, count or file shows you, and your page is there for you and organisers alone',
          },
        ]}
      />
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)

const Words = ({ form }: { form: FormState }) => (
  <>
    <TextField
      form={form}
      name="pronouns"
      label="Pronouns"
      hint="Such as she/her"
      width={20}
      autocomplete="off"
    />
    <Seen form={form} field="pronouns" label="Who sees your pronouns" />
    <TextArea
      form={form}
      name="about"
      label="About you"
      hint="Who you are and what matters to you. An empty line begins a paragraph, a line with * a list"
      rows={6}
      maxLength={2000}
    />
    <Seen form={form} field="about" label="Who sees what you say about yourself" />
    <TextArea
      form={form}
      name="gives"
      label="I can give"
      hint="What others may ask you for"
      rows={3}
      maxLength={500}
    />
    <Seen form={form} field="gives" label="Who sees what you can give" />
    <TextArea form={form} name="gains" label="I would like to gain" rows={3} maxLength={500} />
    <Seen form={form} field="gains" label="Who sees what you would like to gain" />
    <TextField
      form={form}
      name="contact"
      label="How others may reach you"
      hint="A telephone number or an address, if you like"
    />
    <Seen form={form} field="contact" label="Who sees how to reach you" />
  </>
)

const Seen = ({ form, field, label }: { form: FormState; field: ProfileField; label: string }) => (
  <SelectField
    form={form}
    name={`${field}Seen`}
    label={{ children: label, size: undefined }}
    items={(['me', 'members', 'public'] as const).map(
      (seen) => !(field === 'name' && seen === 'me') && { value: seen, label: seenWords[seen] },
    )}
  />
)
