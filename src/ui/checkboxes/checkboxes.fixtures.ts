import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import {
  choiceProps,
  fieldsetProps,
  type GivenChoice,
  type GivenChoices,
} from '#ui/form-group/form-group.fixtures.ts'
import { Checkboxes, type CheckboxItem } from './checkboxes.tsx'

type Behaving = Pick<CheckboxItem, 'behaviour' | 'behaviourGroup'>

/** `exclusive` is how a template's earlier releases said that an answer excludes the others. */
type GivenItem = GivenChoice & Behaving & { exclusive?: boolean; exclusiveGroup?: string }

type Given = GivenChoices & {
  items: (GivenItem | ({ divider: string } & Behaving) | false)[]
  values?: string[]
}

function itemProps({ exclusive, exclusiveGroup, ...item }: GivenItem): CheckboxItem {
  const behaviour = exclusive ? 'exclusive' : item.behaviour
  return { ...choiceProps(item), behaviour, behaviourGroup: exclusiveGroup ?? item.behaviourGroup }
}

export const adapter: Adapter = (context) => {
  const { items, fieldset, ...props } = translated<Given>(context)
  return h(Checkboxes, {
    ...props,
    fieldset: fieldsetProps(fieldset),
    items: items.map((item) => item && ('divider' in item ? item : itemProps(item))),
  })
}
