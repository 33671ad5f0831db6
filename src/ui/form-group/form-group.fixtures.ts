import type { ComponentChildren } from 'preact'
import { named } from '#test/conformance.ts'
import type { FieldsetProps } from '#ui/fieldset/fieldset.tsx'
import type { Choice, ChoicesProps } from './choice.tsx'
import type { FormGroupProps } from './form-group.tsx'

export type GivenFieldset = Omit<FieldsetProps, 'legend'> & { legend?: unknown }

/** A fieldset as ours takes it, its legend with it. */
export const fieldsetProps = (given: GivenFieldset | undefined): FieldsetProps | undefined =>
  given && { ...given, legend: given.legend === undefined ? undefined : named(given.legend) }

type Wrapped = { children?: ComponentChildren }
export type GivenFormGroup = Omit<FormGroupProps, 'beforeInput' | 'afterInput'> & {
  beforeInput?: Wrapped
  afterInput?: Wrapped
}

/** What stands by a control: a template takes it as an object of words or HTML, ours as children. */
export const formGroupProps = (given: GivenFormGroup | undefined): FormGroupProps | undefined =>
  given && { ...given, beforeInput: given.beforeInput?.children, afterInput: given.afterInput?.children }

export type GivenChoice = Omit<Choice, 'label' | 'conditional'> & Wrapped & { conditional?: Wrapped }

/** A choice: a template takes its words as `text`, ours as its label. */
export const choiceProps = ({ children, conditional, ...rest }: GivenChoice): Choice => ({
  ...rest,
  label: children as string,
  conditional: conditional?.children,
})

export type GivenChoices = Omit<ChoicesProps, 'fieldset'> & { fieldset?: GivenFieldset }
