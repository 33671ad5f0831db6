import type { Odd, Rules } from '#maths/matching/index.ts'

/** A run of rounds that members agree to take part in. */
export type Campaign = {
  id: string
  slug: string
  title: string
  about: string
  rules: Rules
  odd: Odd
  seed: string
  openedAt: Date | null
  endedAt: Date | null
  revision: number
}

type Stands = Pick<Campaign, 'openedAt' | 'endedAt'>

/** Being prepared by organisers, and seen by nobody else. */
export const isDraft = ({ openedAt }: Stands) => openedAt === null

/** Members may join. */
export const isOpen = ({ openedAt, endedAt }: Stands) => openedAt !== null && endedAt === null
