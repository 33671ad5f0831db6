import { CheckboxField } from './checkbox-field.tsx'
import { CodeField } from './code-field.tsx'
import { EmailField } from './email-field.tsx'
import { FileField } from './file-field.tsx'
import { Form } from './form.tsx'
import type { FormState } from './form-state.ts'
import { Problems } from './problems.tsx'
import { RadioField } from './radio-field.tsx'
import { SelectField } from './select-field.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { YesNo } from './yes-no.tsx'

const items = [
  { value: 'health', label: 'Health' },
  { value: 'care', label: 'Care' },
]

/** A form with a field of each kind. */
export const everyField = (form: FormState) => (
  <Form action="/join">
    <Problems form={form} />
    <TextField
      form={form}
      name="name"
      label="Your name"
      autocomplete="name"
      hint="As you like to be called"
    />
    <EmailField form={form} name="email" label="E-mail address" />
    <CodeField form={form} name="code" label="Code" />
    <TextArea form={form} name="hopes" label="What do you hope for?" maxLength={500} />
    <TextArea form={form} name="needs" label="What do you need?" />
    <RadioField form={form} name="part" legend="Which part are you from?" items={items} />
    <CheckboxField form={form} name="interests" legend="What interests you?" items={items} />
    <YesNo form={form} name="nameShown" legend="Can other people see your name?" />
    <SelectField form={form} name="borough" label="Borough" items={items} />
    <FileField form={form} name="photo" label="Photo" />
    <SubmitButton>Send</SubmitButton>
  </Form>
)

/** The names of its fields, in order. */
export const names = [
  'name',
  'email',
  'code',
  'hopes',
  'needs',
  'part',
  'interests',
  'nameShown',
  'borough',
  'photo',
] as const
