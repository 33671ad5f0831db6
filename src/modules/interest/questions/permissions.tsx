import { z } from 'zod'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { YesNo } from '#ui/form/yes-no.tsx'
import { keysOf, listable } from '../answers.ts'
import { wordings } from '../consents.ts'
import { always, type Question, unseen } from './question.ts'
import { chosenOf, inLines, oneOf } from './words.ts'

export const listedQuestion: Question = {
  key: 'listed',
  title: 'What may other members see about you?',
  isOptional: true,
  first: 'listed',
  isAsked: always,
  form: () =>
    z.object({
      listed: chosenOf(keysOf(listable)).refine(
        (chosen) => chosen.length === 0 || chosen.includes('name'),
        'Select your name too, or nothing at all: the directory lists people by their names',
      ),
    }),
  inWords: ({ listed = [] }) => ({ listed: [...listed] }),
  Fields: ({ form, heading }) => (
    <FieldsetGroup legend={heading}>
      <p>{wordings.listing.words}</p>
      <CheckboxField
        form={form}
        name="listed"
        legend={unseen('What they may see')}
        hint="Select nothing if you do not want to be listed"
        items={keysOf(listable).map((value) => ({ value, label: listable[value] }))}
      />
    </FieldsetGroup>
  ),
  rows: ({ listed }) => [
    {
      key: 'In the directory of members',
      value: (listed && (inLines(listed.map((field) => listable[field])) || 'Not listed')) || '',
    },
  ],
}

const answered = { yes: 'Yes', no: 'No' } as const

export const newsQuestion: Question = {
  key: 'news',
  title: 'May we send you news by e-mail?',
  isOptional: true,
  first: 'news',
  isAsked: always,
  form: () => z.object({ news: oneOf(keysOf(answered)) }),
  inWords: ({ news = '' }) => ({ news }),
  Fields: ({ form, heading }) => (
    <FieldsetGroup legend={heading}>
      <p>{wordings.news.words}</p>
      <YesNo form={form} name="news" legend={unseen('News by e-mail')} />
    </FieldsetGroup>
  ),
  rows: ({ news }) => [{ key: 'News by e-mail', value: news ? answered[news] : '' }],
}

export const insightsQuestion: Question = {
  key: 'insights',
  title: 'May we use again what you say, without your name?',
  isOptional: true,
  first: 'insights',
  isAsked: always,
  form: () => z.object({ insights: oneOf(keysOf(answered)) }),
  inWords: ({ insights = '' }) => ({ insights }),
  Fields: ({ form, heading }) => (
    <FieldsetGroup legend={heading}>
      <p>{wordings.insights.words}</p>
      <YesNo form={form} name="insights" legend={unseen('Using again what I say')} />
    </FieldsetGroup>
  ),
  rows: ({ insights }) => [{ key: 'Using again what you say', value: insights ? answered[insights] : '' }],
}
