import { Details } from '#ui/details/details.tsx'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'

/** When an event is. In the hour that clocks show twice in autumn it asks which of the two is meant. */
export const WhenFields = ({ form }: { form: FormState }) => (
  <>
    <DateField form={form} name="beginsOn" legend="On which day?" />
    <TextField form={form} name="starts" label="When does it begin?" hint="For example, 5:30pm" width={5} />
    <Which form={form} name="startsSecond" legend="Which of the two does it begin at?" />
    <TextField form={form} name="ends" label="When does it end?" hint="For example, 7pm" width={5} />
    <Which form={form} name="endsSecond" legend="Which of the two does it end at?" />
    <Details summary="Several days, whole days, or another country’s clock" open={isUnusual(form)}>
      <DateField form={form} name="lastOn" legend="Last day, if it is another one (optional)" />
      <CheckboxField
        form={form}
        name="wholeDays"
        items={[{ value: 'yes', label: 'Only the days matter, not the hours' }]}
      />
      <TextField
        form={form}
        name="zone"
        label="In whose clock?"
        hint="Europe/London is the clock of the United Kingdom, in summer and in winter"
        width={20}
      />
    </Details>
  </>
)

const isUnusual = ({ values, problems }: FormState) =>
  Boolean(values['lastOn.day'] || values.wholeDays || (values.zone && values.zone !== 'Europe/London')) ||
  problems.some(({ field }) => field === 'lastOn' || field === 'zone')

type Which = { form: FormState; name: string; legend: string }

const Which = ({ form, name, legend }: Which) =>
  form.values[name] || form.problems.some(({ field }) => field === name) ? (
    <RadioField
      form={form}
      name={name}
      legend={legend}
      hint="The clocks go back in that hour, so the time comes twice"
      items={[
        { value: 'first', label: 'The first, before the clocks go back' },
        { value: 'second', label: 'The second, after the clocks went back' },
      ]}
    />
  ) : null
