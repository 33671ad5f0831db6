import { z } from 'zod'
import { emailAddress, personName } from '#modules/people/index.ts'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { EmailField } from '#ui/form/email-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { most } from '../answers.ts'
import { always, type Question } from './question.ts'
import { chosenOf, inLines, oneLine } from './words.ts'

export const nameQuestion: Question = {
  key: 'name',
  title: 'What is your name?',
  isOptional: false,
  first: 'name',
  isAsked: always,
  form: () => z.object({ name: personName('Enter your name') }),
  inWords: ({ name = '' }) => ({ name }),
  Fields: ({ form, heading }) => (
    <TextField form={form} name="name" label={heading} hint="As you like to be called" autocomplete="name" />
  ),
  rows: ({ name = '' }) => [{ key: 'Name', value: name }],
}

export const addressQuestion: Question = {
  key: 'address',
  title: 'What is your e-mail address?',
  isOptional: false,
  first: 'address',
  isAsked: always,
  form: () => z.object({ address: emailAddress('Enter your e-mail address') }),
  inWords: ({ address = '' }) => ({ address }),
  Fields: ({ form, heading }) => (
    <EmailField
      form={form}
      name="address"
      label={heading}
      hint="We send you a link to it, so that you can stop and go on later, on any device"
    />
  ),
  rows: ({ address = '' }) => [{ key: 'E-mail address', value: address }],
}

const organisationName = oneLine('Name of the organisation', most.organisation)
const organisationIn = (partId: string) => `organisation-${partId}`

export const partsQuestion: Question = {
  key: 'parts',
  title: 'Which part of the system are you from?',
  isOptional: false,
  first: 'parts',
  isAsked: ({ parts }) => parts.length > 0,
  form: ({ parts }) =>
    z
      .looseObject({
        parts: chosenOf(parts.map(({ id }) => id)).refine(
          (chosen) => chosen.length > 0,
          'Select the part of the system that you are from, or several',
        ),
      })
      .transform(({ parts: chosen, ...sent }, context) => ({
        parts: parts
          .filter(({ id }) => chosen.includes(id))
          .map(({ id, hasOrganisations }) => {
            if (!hasOrganisations) return { id, organisation: '' }
            const read = organisationName.safeParse(sent[organisationIn(id)])
            for (const { message } of read.error?.issues ?? [])
              context.addIssue({ code: 'custom', path: [organisationIn(id)], message })
            return { id, organisation: read.data ?? '' }
          }),
      })),
  inWords: ({ parts = [] }) => ({
    parts: parts.map(({ id }) => id),
    ...Object.fromEntries(parts.map(({ id, organisation }) => [organisationIn(id), organisation])),
  }),
  Fields: ({ form, offer, heading }) => (
    <CheckboxField
      form={form}
      name="parts"
      legend={heading}
      hint="Select all that apply, as many people wear more than one hat"
      items={offer.parts.map(({ id, name, description, hasOrganisations }) => ({
        value: id,
        label: name,
        hint: description || undefined,
        conditional: hasOrganisations && (
          <TextField
            form={form}
            name={organisationIn(id)}
            label={`Organisation or group in “${name}” (optional)`}
            autocomplete="organization"
          />
        ),
      }))}
    />
  ),
  rows: ({ parts = [] }, offer) => [
    {
      key: parts.length > 1 ? 'Parts of the system' : 'Part of the system',
      value: inLines(
        parts.flatMap(({ id, organisation }) => {
          const part = offer.parts.find((one) => one.id === id)
          return part ? [organisation ? `${part.name}: ${organisation}` : part.name] : []
        }),
      ),
    },
  ],
}

export const placesQuestion: Question = {
  key: 'places',
  title: 'Which places do you belong to?',
  isOptional: true,
  first: 'places',
  isAsked: ({ places }) => places.length > 0,
  form: ({ places }) => z.object({ places: chosenOf(places.map(({ id }) => id)) }),
  inWords: ({ places = [] }) => ({ places: [...places] }),
  Fields: ({ form, offer, heading }) => (
    <CheckboxField
      form={form}
      name="places"
      legend={heading}
      hint="Where you live, work or speak for people"
      items={offer.places.map(({ id, name }) => ({ value: id, label: name }))}
    />
  ),
  rows: ({ places = [] }, offer) => [
    {
      key: 'Places',
      value: inLines(offer.places.filter(({ id }) => places.includes(id)).map(({ name }) => name)),
    },
  ],
}

export const roleQuestion: Question = {
  key: 'role',
  title: 'What do you do, in your own words?',
  isOptional: true,
  first: 'role',
  isAsked: always,
  form: () => z.object({ role: oneLine('What you do', most.role) }),
  inWords: ({ role = '' }) => ({ role }),
  Fields: ({ form, heading }) => (
    <TextField
      form={form}
      name="role"
      label={heading}
      hint="A job, a role in your neighbourhood, or what you care for"
      autocomplete="organization-title"
    />
  ),
  rows: ({ role = '' }) => [{ key: 'What you do', value: role }],
}
