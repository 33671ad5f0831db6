import type { ComponentChildren } from 'preact'
import { PlainCard } from '#ui/layout/plain-card.tsx'

/** What a room tells in the hall, and the one thing to do next. */
export type HallCardProps = {
  /** The room. */
  room: string
  title: ComponentChildren
  href: string
  children: ComponentChildren
  thread?: string | undefined
}

/** A card of the hall. It leads to one place. */
export const HallCard = ({ room, title, href, children, thread }: HallCardProps) => (
  <PlainCard kicker={room} title={title} href={href} thread={thread}>
    {children}
  </PlainCard>
)
