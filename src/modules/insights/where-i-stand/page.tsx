import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { answersInWords } from '../answers-in-words.ts'
import { conversationAddress } from '../conversation.ts'
import { ReportLink } from '../report-link.tsx'
import { groupName } from '../snapshots/body.ts'
import { tellRules } from '../tell-rules.ts'
import type { OwnStanding } from './query.ts'

type Props = { standing: OwnStanding; isOpen: boolean }

/** Where its reader stands: in words, then as a table. Nobody else ever sees it. */
export const WhereIStandPage = ({ standing, isOpen }: Props) => {
  const { conversation, statements } = standing
  const home = conversationAddress(conversation)
  const voted = statements.filter(({ answer }) => answer !== null)
  return (
    <Layout
      title={`Where I stand: ${conversation.title}`}
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
        lead="Only you see this page. It is worked out when you open it, and kept nowhere."
      >
        Where I stand
      </PageHeading>
      {voted.length === 0 ? (
        <EmptyState
          next={isOpen ? <a href={`${home}/vote`}>Vote on what others said</a> : <a href={home}>Back</a>}
        >
          You have not voted here{isOpen ? ' yet' : ''}.
        </EmptyState>
      ) : (
        <>
          <ul>
            {tellStanding(standing).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          <OwnVotes standing={standing} isOpen={isOpen} />
        </>
      )}
      <p>
        {isOpen && voted.length > 0 && voted.length < statements.length && (
          <>
            <Button href={`${home}/vote`}>Go on voting</Button>{' '}
          </>
        )}
        <Button href={`${home}/results`} variant="secondary">
          What members think
        </Button>
      </p>
    </Layout>
  )
}

/** Where somebody stands, in sentences. */
export function tellStanding({ statements, results, group }: OwnStanding): string[] {
  const answers = new Map(statements.map(({ number, answer }) => [number, answer]))
  const voted = statements.filter(({ answer }) => answer !== null).length
  const all = `You have voted on ${voted} of ${statements.length} statements.`
  if (!results) return [all, 'There are no results yet to lay beside it.']
  const { commonGround, shown } = results.snapshot.body
  const common = commonGround.filter((number) => (answers.get(number) ?? null) !== null)
  const shared = common.filter((number) => answers.get(number) === 1).length
  return [
    all,
    ...(common.length > 0
      ? [
          `Of ${common.length === 1 ? 'the one statement' : `the ${common.length} statements`} on common ground that you voted on, you agree with ${shared}.`,
        ]
      : []),
    ...(shown === 'groups'
      ? [
          group === null
            ? 'There are not enough votes of yours to say with which group you vote, or you vote with none.'
            : `You vote most like group ${groupName(group)}. That is where your votes lie today, and not who you are.`,
        ]
      : []),
  ]
}

const words = { '1': 'Agree', '0': 'Pass', '-1': 'Disagree' } as const
const wordsAboutMe = { '1': 'So for me', '0': 'Pass', '-1': 'Not for me' } as const

function ownInWords({ answer, isAboutMe }: OwnStanding['statements'][number]): string {
  if (answer === null) return 'Nothing yet'
  return (isAboutMe ? wordsAboutMe : words)[`${answer as 1 | 0 | -1}`] // the table of votes has no other
}

const OwnVotes = ({ standing, isOpen }: Props) => {
  const opinions = standing.statements.filter(({ isAboutMe }) => !isAboutMe)
  const aboutMe = standing.statements.filter(({ isAboutMe }) => isAboutMe)
  return (
    <>
      <Section title="What I say, and what all say" id="votes">
        <OwnTable
          standing={{ ...standing, statements: opinions }}
          isOpen={isOpen}
          caption="My votes beside those of all"
        />
      </Section>
      {aboutMe.length > 0 && (
        <Section title="What I say of myself" id="about-me">
          <OwnTable
            standing={{ ...standing, statements: aboutMe }}
            isOpen={isOpen}
            caption="What I say of myself, and what all say of themselves"
          />
        </Section>
      )}
      <Details summary="What is told of others, and what is not">
        <ul>
          {tellRules(standing.conversation).map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}

const OwnTable = ({ standing, isOpen, caption }: Props & { caption: string }) => {
  const { conversation, statements, results, group } = standing
  const home = conversationAddress(conversation)
  const figures = new Map(results?.snapshot.body.figures.map((figure) => [figure.number, figure]))
  return (
    <Table
      caption={{ children: caption, class: 'nhsuk-u-visually-hidden' }}
      class="cw-answers__table"
      firstCellIsHeader={true}
      responsive={true}
      head={[
        'Statement',
        'I say',
        'All say',
        ...(group === null ? [] : [`Group ${groupName(group)} says`]),
        ...(isOpen ? ['Change'] : []),
        'Report',
      ]}
      rows={statements.map((own) => [
        { children: `${own.number}. ${own.words}`, lang: own.lang === 'en' ? undefined : own.lang },
        ownInWords(own),
        answersInWords(figures.get(own.number)?.all, own.isAboutMe),
        ...(group === null ? [] : [answersInWords(figures.get(own.number)?.groups[group], own.isAboutMe)]),
        ...(isOpen
          ? [
              <a href={`${home}/vote/${own.number}`}>
                {own.answer === null ? 'Vote' : 'Change'}
                <span class="nhsuk-u-visually-hidden">{` on statement ${own.number}`}</span>
              </a>,
            ]
          : []),
        own.isTheirs ? 'You said it' : <ReportLink home={home} number={own.number} />,
      ])}
    />
  )
}
