import type { StatementStatus } from '../statement.ts'

/** What became of one statement, for its author. */
export type Became = {
  number: number
  words: string
  status: StatementStatus
  reason: string
  /** Its author knows already that they are asked to say it otherwise. */
  isKnownAsAsked: boolean
  isMended: boolean
  isAskedNoMore: boolean
  tookIn: boolean
  title: string
  slug: string
}

/** What an author reads, once a day at most: what became of what they said. */
export function becameLetter(became: readonly Became[]) {
  const [first] = became
  if (!first) return null
  return {
    title:
      became.length === 1
        ? 'What became of what you said'
        : `What became of ${became.length} things that you said`,
    summary: [...became.map(oneInWords), 'Nobody else is told that it was you.'].join('\n'),
    href: `/conversations/${first.slug}/mine` as const,
  }
}

const outcomes: Readonly<Record<StatementStatus, string>> = {
  waiting: 'waits to be looked at',
  in: 'is in, and members vote on it',
  reword: 'was sent back, so that you say it otherwise',
  joined: 'was joined with another that says the same',
  out: 'was left out',
}

function oneInWords(became: Became): string {
  const { words, status, reason, isKnownAsAsked, isMended, isAskedNoMore, tookIn, title } = became
  const hasReason = reason !== '' && (status === 'reword' || status === 'out' || status === 'joined')
  const said = `“${words}” (${title})`
  return [
    isKnownAsAsked ? `${said}:` : `${said} ${outcomes[status]}.`,
    hasReason && !isKnownAsAsked && `Because: ${reason}`,
    isAskedNoMore && 'You need not say it otherwise any more.',
    isMended && 'A slip of the pen was mended; what you first wrote stays one press away.',
    tookIn && status === 'in' && 'Another member said the same, and theirs was joined with yours.',
  ]
    .filter(Boolean)
    .join(' ')
}
