import { tell } from '#modules/letters/index.ts'
import type { Tx } from '#platform/db.ts'
import { suggestionAddress } from '../suggesting/address.ts'
import type { SuggestionStatus } from '../suggesting/suggestion.ts'
import { answersTopic } from '../topics.ts'

type Telling = {
  framework: string
  id: string
  authorId: string
  status: SuggestionStatus
  reason: string
  /** Which texts it was about, a line each. */
  about: readonly string[]
  at: Date
}

const titles: Partial<Record<SuggestionStatus, string>> = {
  accepted: 'The wording that you suggested was accepted',
  partly: 'The wording that you suggested was accepted in part',
  declined: 'The wording that you suggested was not taken up',
}

const nextWords: Partial<Record<SuggestionStatus, string>> = {
  accepted:
    'Thank you. Your words are in the draft of the next version, which editors publish when it is ready.',
  partly:
    'Thank you. What was accepted is in the draft of the next version, which editors publish when it is ready.',
  declined:
    'Thank you for saying how you would have it. It stays in the list of suggestions, with this reason.',
}

/** Tells an author what became of their suggestion, in the transaction of the decision. */
export async function tellDecision(
  tx: Tx,
  { framework, id, authorId, status, reason, about, at }: Telling,
): Promise<void> {
  await tell(tx, {
    topic: answersTopic,
    to: [authorId],
    about: `${id}:decided`,
    title: titles[status] ?? 'Your suggestion was decided on',
    summary: [...about, reason && `Why: ${reason}`, nextWords[status]].filter(Boolean).join('\n'),
    // It is an address of this house.
    href: suggestionAddress({ framework: { slug: framework } }, { id }) as `/${string}`,
    at,
  })
}
