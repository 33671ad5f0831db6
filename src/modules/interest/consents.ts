/** What an applicant can agree to, each by itself. */
export type ConsentKind = 'join' | 'listing' | 'news' | 'insights'

export type Wording = { version: number; words: string }

/**
 * The words that people agree to. Whoever changes one raises its version: what somebody agreed to is kept with the
 * words that they read.
 */
export const wordings: Readonly<Record<ConsentKind, Wording>> = {
  join: {
    version: 1,
    words:
      'I would like to join this community. Its organisers may read what I have told here, keep it, and write to me about it.',
  },
  listing: {
    version: 1,
    words:
      'Members of this community may see these things about me in its directory. I can change this at any time.',
  },
  news: {
    version: 1,
    words:
      'The community may send me news by e-mail. I can stop it at any time. What it writes to me about my own matters comes either way.',
  },
  insights: {
    version: 1,
    words:
      'The community may use again what I say in its conversations and events, without my name, to find better words for what good leaders do. I can say no each time.',
  },
}
