import { RadioField, type RadioFieldProps } from './radio-field.tsx'

const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

/** A question that is answered with yes or no. Neither is chosen beforehand. */
export const YesNo = (props: Omit<RadioFieldProps, 'items' | 'inline'>) => (
  <RadioField {...props} items={ANSWERS} inline={true} />
)
