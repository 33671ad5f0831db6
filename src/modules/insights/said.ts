/** Something that was said, as themes take it: an insight, or a statement of a conversation. */
export type Said = {
  id: string
  source: 'insight' | 'statement'
  words: string
  lang: string
  /** A mark of whoever said it, that is shown nowhere: with it people are counted. Null where it is not known. */
  person: string | null
  /** All may read who that is. */
  isNamed: boolean
  /** Its conversation, of a statement. */
  conversation: { slug: string; title: string } | null
}

/** Where it can be read in its place. */
export const saidAddress = ({ id, conversation }: Said): `/${string}` =>
  conversation ? `/conversations/${conversation.slug}` : `/insights/${id}`

/** What is not English stands in no theme, until a person puts it there. */
export const isEnglish = ({ lang }: Pick<Said, 'lang'>) => /^en\b/i.test(lang)
