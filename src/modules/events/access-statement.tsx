import { Facts } from '#ui/layout/facts.tsx'
import { needs, statedWords } from './access-words.ts'
import type { Access } from './event.ts'
import { Paragraphs } from './paragraphs.tsx'

/** What there is for people who need it. */
export const AccessStatement = ({ access }: { access: Access }) => (
  <>
    <Facts
      facts={needs.map(({ key, name }) => {
        const stated = access[key]
        return { term: name, fact: stated === null ? 'Not said' : statedWords[stated] }
      })}
    />
    <Paragraphs words={access.accessWords} />
  </>
)
