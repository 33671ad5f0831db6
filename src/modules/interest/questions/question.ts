import type { VNode } from 'preact'
import type { z } from 'zod'
import type { FormState } from '#ui/form/form-state.ts'
import type { LegendProps } from '#ui/legend/legend.tsx'
import type { Answers, Offer } from '../answers.ts'

export type FieldsProps = {
  form: FormState
  offer: Offer
  /** The question, as the label or the legend of its fields. */
  heading: LegendProps
}

/** A row of the answers, as they are checked and read. An empty value was not provided. */
export type Row = { key: string; value: string }

/** One thing that an applicant is asked, on a page of its own or as a part of a longer form. */
export type Question = {
  /** Its address below /join. */
  key: string
  title: string
  isOptional: boolean
  /** What organisers do not know: asked of the applicant alone. */
  isTheirsAlone?: true
  /** The id of its first control, at which a problem with the whole of it stands. */
  first: string
  isAsked(offer: Offer): boolean
  /** How words become answers. */
  form(offer: Offer): z.ZodType<Partial<Answers>>
  /** How answers become words again. */
  inWords(answers: Answers, offer: Offer): FormState['values']
  Fields(props: FieldsProps): VNode
  rows(answers: Answers, offer: Offer): Row[]
}

export const always = () => true

/** Names boxes for whoever hears the page; whoever sees it reads the words above them. */
export const unseen = (children: string) => ({ children, class: 'nhsuk-u-visually-hidden' })
