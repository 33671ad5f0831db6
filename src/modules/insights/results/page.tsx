import { dayInWords, dayOf } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { conversationAddress } from '../conversation.ts'
import type { ShownResults } from '../shown-results.ts'
import type { Sentence } from '../snapshots/body.ts'
import { Changes } from './changes.tsx'
import { Figures } from './figures.tsx'
import { Findings } from './findings.tsx'
import { Groups } from './groups.tsx'
import { Heard } from './heard.tsx'
import { How } from './how.tsx'

export type ResultsProps = {
  results: ShownResults
  isOpen: boolean
  /** On how many statements its reader has not voted. */
  left: number
}

/** What members think: in words first, then as figures, and how it was worked out. */
export const ResultsPage = ({ results, isOpen, left }: ResultsProps) => {
  const { conversation, snapshot } = results
  const home = conversationAddress(conversation)
  return (
    <Layout
      title={`Results: ${conversation.title}`}
      width="wide"
      breadcrumb={[
        { href: '/conversations', text: 'Conversations' },
        { href: home, text: conversation.title },
      ]}
      thread={conversation.characteristic || undefined}
      robots="noindex"
    >
      <PageHeading
        caption={conversation.question}
        lead={`${isOpen ? 'So far' : 'In the end'}: as votes stood on ${dayInWords(dayOf(snapshot.takenAt))}.`}
      >
        What members think
      </PageHeading>
      <InShort results={results} />
      {isOpen && (
        <p>
          {left > 0 && <Button href={`${home}/vote`}>Vote on what others said</Button>}{' '}
          <Button href={`${home}/where-i-stand`} variant="secondary">
            See where you stand
          </Button>
        </p>
      )}
      <Findings results={results} isOpen={isOpen} />
      <Groups results={results} />
      <Heard results={results} />
      <Changes results={results} />
      <Figures results={results} />
      <How results={results} isOpen={isOpen} />
      <Toolbar>
        <a href={`${home}/where-i-stand`}>Where I stand</a>
        <a href={home}>Back to the conversation</a>
        <PrintButton />
      </Toolbar>
    </Layout>
  )
}

/** The whole of it in sentences. */
const InShort = ({ results: { snapshot, texts } }: Pick<ResultsProps, 'results'>) => (
  <Section title="In short" id="in-short">
    <ul>
      {snapshot.body.sentences
        .filter(({ number }) => number === null || texts.has(number))
        .map((sentence) => (
          <li>
            <Told sentence={sentence} texts={texts} />
          </li>
        ))}
    </ul>
  </Section>
)

type ToldProps = { sentence: Sentence; texts: ShownResults['texts'] }

const Told = ({ sentence: { before, number, after }, texts }: ToldProps) => {
  const quoted = number === null ? undefined : texts.get(number)
  return (
    <>
      {before}
      {quoted && <span lang={quoted.lang === 'en' ? undefined : quoted.lang}>{quoted.words}</span>}
      {quoted ? withoutSecondStop(quoted.words, after) : after}
    </>
  )
}

/** Where the words that are quoted end with a stop of their own, none follows the quotation. */
const withoutSecondStop = (words: string, after: string) =>
  /[.!?…]$/u.test(words) ? after.replace(/^”\./, '”') : after
