import type { OfferedOrganisation, SystemMap } from '#modules/system/index.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'

/** What a form of a hat shows beside what was typed. */
export type HatChoices = {
  parts: SystemMap['parts']
  /** A part that is offered no longer and that the wearer of this hat may keep. */
  kept?: { id: string; name: string } | undefined
  /** The organisations that may be meant by what was typed; undefined where that is clear. */
  offered?: Offered | undefined
}

/** The organisations that we know, and the words that they were looked for by. */
export type Offered = { askedFor: string; organisations: readonly OfferedOrganisation[] }

/** Where somebody stands: the part, the organisation, and what they do there. */
export const StandFields = ({ form, choices }: { form: FormState; choices: HatChoices }) => (
  <>
    <RadioField
      form={form}
      name="partId"
      legend="In which part of the system do you stand?"
      items={[
        ...choices.parts.map(({ id, name, description }) => ({
          value: id,
          label: name,
          hint: description || undefined,
        })),
        choices.kept && {
          value: choices.kept.id,
          label: choices.kept.name,
          hint: 'No longer offered. You may keep it',
        },
      ]}
    />
    <TextField
      form={form}
      name="organisation"
      label="Organisation (optional)"
      hint="Its name, as you know it. Leave it empty if you speak for yourself"
      autocomplete="organization"
    />
    {choices.offered && <Which form={form} choices={choices} offered={choices.offered} />}
    <TextField
      form={form}
      name="roleInWords"
      label="What do you do there? (optional)"
      hint="In your own words, such as ward sister, neighbour, chair of the lunch club"
      autocomplete="organization-title"
    />
  </>
)

type WhichProps = { form: FormState; choices: HatChoices; offered: Offered }

/** Asks which organisation is meant, and holds the question to the words that it was asked for. */
const Which = ({ form, choices: { parts }, offered }: WhichProps) => (
  <>
    <HiddenField name="askedFor" value={offered.askedFor} />
    <RadioField
      form={form}
      name="chosen"
      legend="Which organisation do you mean?"
      items={[
        ...offered.organisations.map(({ id, name, partId }) => ({
          value: id,
          label: name,
          hint: parts.find((part) => part.id === partId)?.name,
        })),
        { divider: 'or' },
        {
          value: 'new',
          label: `None of these: add “${offered.askedFor}”`,
          hint: 'An organiser looks at it before it is offered to others',
        },
      ]}
    />
  </>
)

/** Says at the top that one question more is asked, for those who do not see it appear. */
export const OneQuestionMore = ({ choices }: { choices: HatChoices }) =>
  choices.offered ? (
    <InsetText>
      <p>
        {'We know organisations with such a name. '}
        <a href="#chosen">Say which one you mean</a>
        {', and save again.'}
      </p>
    </InsetText>
  ) : null
