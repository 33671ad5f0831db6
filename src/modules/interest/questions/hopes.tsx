import { z } from 'zod'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Hint } from '#ui/hint/hint.tsx'
import { most, namedOf, type Offer } from '../answers.ts'
import { always, type Question } from './question.ts'
import { inLines, oneOf, ownWords } from './words.ts'

export const drawsQuestion: Question = {
  key: 'draws',
  title: 'What draws you to this community?',
  isOptional: true,
  first: 'draws',
  isAsked: always,
  form: () => z.object({ draws: ownWords('What draws you', most.draws) }),
  inWords: ({ draws = '' }) => ({ draws }),
  Fields: ({ form, heading }) => (
    <TextArea form={form} name="draws" label={heading} hint="A sentence or two is plenty" rows={5} />
  ),
  rows: ({ draws = '' }) => [{ key: 'What draws you', value: draws }],
}

export const hopesQuestion: Question = {
  key: 'hopes',
  title: 'What do you hope to learn?',
  isOptional: true,
  first: 'hopes',
  isAsked: always,
  form: () => z.object({ hopes: ownWords('What you hope to learn', most.hopes) }),
  inWords: ({ hopes = '' }) => ({ hopes }),
  Fields: ({ form, heading }) => (
    <TextArea form={form} name="hopes" label={heading} rows={4} maxLength={most.hopes} />
  ),
  rows: ({ hopes = '' }) => [{ key: 'What you hope to learn', value: hopes }],
}

export const offersQuestion: Question = {
  key: 'offers',
  title: 'What could you offer others?',
  isOptional: true,
  first: 'offers',
  isAsked: always,
  form: () => z.object({ offers: ownWords('What you could offer', most.offers) }),
  inWords: ({ offers = '' }) => ({ offers }),
  Fields: ({ form, heading }) => (
    <TextArea
      form={form}
      name="offers"
      label={heading}
      hint="What you know, whom you know, or an hour to listen"
      rows={4}
      maxLength={most.offers}
    />
  ),
  rows: ({ offers = '' }) => [{ key: 'What you could offer', value: offers }],
}

const choices = ['First', 'Second', 'Third', 'Fourth', 'Fifth'] as const
const choiceNamed = (index: number) => `theme-${index + 1}`

/** As many choices as there are themes, five at most. */
const choicesFor = ({ themes }: Offer) => choices.slice(0, themes.length)

export const themesQuestion: Question = {
  key: 'themes',
  title: 'Which themes interest you most?',
  isOptional: true,
  first: 'theme-1',
  isAsked: ({ themes }) => themes.length > 0,
  form: (offer) => {
    const keys = offer.themes.map(({ key }) => key)
    const fields = choicesFor(offer).map((_, index): [string, ReturnType<typeof oneOf>] => [
      choiceNamed(index),
      oneOf(keys),
    ])
    return z.object(Object.fromEntries(fields)).transform((chosen, context) => {
      const ranked = choicesFor(offer).map((_, index) => chosen[choiceNamed(index)])
      const twice = ranked.findIndex((key, index) => key !== undefined && ranked.indexOf(key) < index)
      if (twice >= 0)
        context.addIssue({
          code: 'custom',
          path: [choiceNamed(twice)],
          message: 'Choose each theme once only',
        })
      return { themes: ranked.filter((key) => key !== undefined) }
    })
  },
  inWords: ({ themes = [] }) =>
    Object.fromEntries(choices.map((_, index) => [choiceNamed(index), themes[index] ?? ''])),
  Fields: ({ form, offer, heading }) => (
    <FieldsetGroup legend={heading}>
      <Hint>The one that interests you most first, as many as you like</Hint>
      {choicesFor(offer).map((choice, index) => (
        <SelectField
          form={form}
          name={choiceNamed(index)}
          label={`${choice} choice`}
          items={[
            { value: '', label: 'No choice' },
            ...offer.themes.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      ))}
    </FieldsetGroup>
  ),
  rows: ({ themes }, offer) => [
    {
      key: 'Themes that interest you',
      value: inLines(namedOf(themes, offer.themes).map(({ name }, index) => `${index + 1}. ${name}`)),
    },
  ],
}
