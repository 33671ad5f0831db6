/** Where an insight was said. */
export type Source = 'match' | 'board' | 'event' | 'library' | 'free'

export const sourceWords: Readonly<Record<Source, string>> = {
  match: 'A conversation in Connect Five',
  board: 'A board',
  event: 'An event',
  library: 'Another place',
  free: 'Written down here',
}

/** What an insight may be used for, each by itself. */
export type Use = 'wording' | 'report' | 'public'

export const useWords: Readonly<Record<Use, string>> = {
  wording: 'To develop the wording of the characteristics: members read it here',
  report: 'In the report on what the community learned',
  public: 'On public pages of this website',
}

/** Of what an insight speaks. Without a characteristic it does not fit any yet. */
export type Tag = { characteristic: string; behaviourId: string | null }

/** Something that was said and is worth keeping. */
export type Insight = {
  id: string
  source: Source
  place: string
  placeHref: string
  words: string
  lang: string
  uses: readonly Use[]
  saidAt: Date
  withdrawnAt: Date | null
  revision: number
  tags: readonly Tag[]
  /** Whose it is, as they chose; empty for nobody. It comes of `namedAs` alone. */
  by: string
}

/** Members read it: its authors agreed that it is worked with, or that everybody reads it, and nobody took it back. */
export const isShown = ({ uses, withdrawnAt }: Pick<Insight, 'uses' | 'withdrawnAt'>): boolean =>
  withdrawnAt === null && (uses.includes('wording') || uses.includes('public'))

/** It may cause a change of the wording, and be put to the vote. */
export const mayWorkWith = ({ uses, withdrawnAt }: Pick<Insight, 'uses' | 'withdrawnAt'>): boolean =>
  withdrawnAt === null && uses.includes('wording')

/** What stands where nobody is named. */
export const unnamed = 'Without a name'

/** It does not fit any characteristic yet, as somebody said. */
export const fitsNone = ({ tags }: Pick<Insight, 'tags'>) =>
  tags.some(({ characteristic }) => characteristic === '')
