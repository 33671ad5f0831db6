import { type ComponentChildren, h, isValidElement } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import type { HeadingProps } from '#ui/heading/heading.tsx'
import { Card, type CardProps } from './card.tsx'
import type { CardActionProps } from './card-action.tsx'

type Actions = (CardActionProps | false)[]

export type GivenCard = Omit<CardProps, 'actions' | 'description' | 'image'> & {
  actions?: Actions | { items: Actions }
  description?: string | { children: ComponentChildren }
  image?: { src: string; alt?: string } | { children: ComponentChildren }
}

/**
 * A template takes its actions in a list or in an object around it, and a description as words or as HTML.
 */
export function cardProps({ actions, description: given, image, ...rest }: GivenCard): CardProps {
  const description = typeof given === 'object' ? given.children : given
  const words = typeof description === 'string' ? { description } : { children: description }
  const imageProps = image && ('src' in image ? { alt: '', ...image } : { element: image.children })
  const items = actions && (Array.isArray(actions) ? actions : actions.items)
  return { ...rest, ...(description === undefined ? {} : words), image: imageProps, actions: items }
}

/** A template shows the words of a heading in it, and its HTML, if both are given, below it. */
function parted(context: unknown): Pick<CardProps, 'heading' | 'belowHeading'> {
  const { heading } = context as { heading?: string | { text?: string } }
  if (typeof heading !== 'object') return heading === undefined ? {} : { heading }
  const props = translated<HeadingProps>(heading)
  if (!isValidElement(props.children)) return { heading: props }
  return { heading: { ...props, children: heading.text }, belowHeading: props.children }
}

export const adapter: Adapter = (context, block) => {
  const props = { ...cardProps(translated<GivenCard>(context)), ...parted(context) }
  return h(Card, block === undefined ? props : { ...props, children: block })
}
