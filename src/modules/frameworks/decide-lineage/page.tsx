import { inWordsWithTime } from '#platform/clock.ts'
import { Details } from '#ui/details/details.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import type { Decision } from '../lineage/links.ts'
import { behaviourName, characteristicName, countOf, versionName } from '../naming.ts'
import { comparisonOf } from '../version.ts'
import {
  addressOfDesk,
  type LineageDesk,
  partOf,
  partWith,
  type Question,
  queryOfPart,
  sortQuestions,
} from './desk.ts'
import { QuestionSection } from './question.tsx'

/** What another editor decided while this one was reading. */
export type Meanwhile = { by: string; decision: Decision; decidedAt: Date | null; to: string }

type DecideLineagePageProps = {
  desk: LineageDesk
  form: FormState
  /** The behaviour for which the editor is choosing another one to link to. */
  choosing?: string | undefined
  meanwhile?: Meanwhile | undefined
  /** Which part of a long desk; counted from 1. */
  page: number
  /** What the editor did, and for which behaviour: it is said there, where they go on. */
  done?: string | undefined
  doneAt?: string | undefined
}

export const DecideLineagePage = ({
  desk,
  form,
  choosing,
  meanwhile,
  page,
  done,
  doneAt,
}: DecideLineagePageProps) => {
  const { before, after, notPart } = desk
  const slug = after.framework.slug
  const { part, parts, shown } = partOf(desk, page)
  return (
    <Layout
      title="Where each behaviour comes from"
      problem={form.problems.length > 0}
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: `/frameworks/${slug}/history`, text: 'History' },
        { href: comparisonOf(before, after), text: `${versionName(before)} and ${versionName(after)}` },
      ]}
    >
      <Problems form={form} />
      {meanwhile && <MeanwhileNotice meanwhile={meanwhile} />}
      <Opening desk={desk} />
      {shown.map((question) => (
        <QuestionSection
          desk={desk}
          page={part}
          question={question}
          form={form}
          isChoosing={choosing === question.target.behaviour.id}
          done={doneAt === question.target.behaviour.id ? done : undefined}
        />
      ))}
      {parts > 1 && <Parts desk={desk} part={part} parts={parts} />}
      {part === parts && <Dropped desk={desk} />}
      {part === parts && notPart.length > 0 && <NotPart desk={desk} />}
    </Layout>
  )
}

/** What there is to decide, and how much of it is left. */
const Opening = ({ desk }: { desk: LineageDesk }) => {
  const { before, after, questions } = desk
  const sorted = sortQuestions(questions)
  const [open, carried, same] = [sorted('open'), sorted('carried'), sorted('same').length]
  const unchanged = carried.filter(({ candidates: [one] }) => one?.passage.change === 'none').length
  return (
    <>
      <PageHeading
        caption={`From ${versionName(before)} to ${versionName(after)}`}
        lead="Say for each behaviour where it came from. The house proposes by the words alone; you decide, and the comparison shows what you decided."
      >
        Where each behaviour comes from
      </PageHeading>
      {open.length === 0 ? <p>Every proposal is decided.</p> : <Waiting desk={desk} open={open} />}
      {carried.length > 0 && (
        <p>
          {`${countOf(carried.length, 'behaviour')} ${carried.length === 1 ? 'was' : 'were'} carried over by the editors of the draft, ${unchanged} of them word for word. Nobody need decide.`}
        </p>
      )}
      {same > 0 && (
        <p>
          {`${countOf(same, 'behaviour')} ${same === 1 ? 'is' : 'are'} unchanged to the letter. Nobody need decide.`}
        </p>
      )}
      <Toolbar>
        <a href={comparisonOf(before, after)}>See the comparison</a>
      </Toolbar>
    </>
  )
}

const mostNamed = 12

/** What waits, each with the way to it, whichever part of the desk it stands in. */
const Waiting = ({ desk, open }: { desk: LineageDesk; open: readonly Question[] }) => (
  <section id="waiting">
    <p>
      {`${countOf(open.length, 'behaviour')} of ${desk.questions.length} ${open.length === 1 ? 'waits' : 'wait'} for a decision:`}
    </p>
    <ul>
      {open.slice(0, mostNamed).map(({ target: { behaviour, characteristic } }) => (
        <li>
          <a href={`${addressOfDesk(desk)}${queryOfPart(partWith(desk, behaviour.id))}#b-${behaviour.id}`}>
            {`${characteristicName(characteristic)} ${behaviour.position}`}
          </a>
          {`: ${behaviourName(behaviour)}`}
        </li>
      ))}
      {open.length > mostNamed && <li>{`and ${open.length - mostNamed} more below`}</li>}
    </ul>
  </section>
)

const Parts = ({ desk, part, parts }: { desk: LineageDesk; part: number; parts: number }) => {
  const to = (other: number, label: string) => ({
    href: `${addressOfDesk(desk)}${queryOfPart(other)}`,
    label,
  })
  return (
    <Pagination
      previous={part > 1 ? to(part - 1, 'Earlier behaviours') : undefined}
      next={part < parts ? to(part + 1, 'Later behaviours') : undefined}
    />
  )
}

/** Earlier behaviours that nothing is linked to. */
const Dropped = ({ desk: { before, after, dropped } }: { desk: LineageDesk }) => (
  <section class="cw-section" id="dropped">
    <h2 class="cw-section__title">Not carried over</h2>
    {dropped.length === 0 ? (
      <p>{`Every behaviour of ${versionName(before)} is linked.`}</p>
    ) : (
      <>
        <p>{`No behaviour of ${versionName(after)} is linked to these of ${versionName(before)}, so they count as dropped.`}</p>
        <ul>
          {dropped.map(({ behaviour, characteristic }) => (
            <li>
              <Wording text={behaviour.text} />{' '}
              <span class="cw-small">({characteristicName(characteristic)})</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

/**
 * What a draft of some characteristics leaves out: it may still have come from there, if an editor says so.
 */
const NotPart = ({ desk }: { desk: LineageDesk }) => (
  <section class="cw-section" id="not-part">
    <h2 class="cw-section__title">{`Not part of ${versionName(desk.before)}`}</h2>
    <p>These come from further back. If one of them did come from this draft, choose it to link it.</p>
    <Details summary={countOf(desk.notPart.length, 'behaviour')}>
      <ul>
        {desk.notPart.map(({ behaviour, characteristic }) => (
          <li>
            <a href={`${addressOfDesk(desk)}?to=${behaviour.id}#b-${behaviour.id}`}>
              {behaviourName(behaviour)}
            </a>{' '}
            <span class="cw-small">({characteristicName(characteristic)})</span>
          </li>
        ))}
      </ul>
    </Details>
  </section>
)

const decided = { confirmed: 'confirmed', rejected: 'rejected', proposed: 'opened again' } as const

const MeanwhileNotice = ({ meanwhile: { by, decision, decidedAt, to } }: { meanwhile: Meanwhile }) => (
  <InsetText id="meanwhile">
    <p>
      <strong>{`${by} ${decided[decision]} this link while you were reading.`}</strong>
    </p>
    <p>
      {decidedAt ? `That was on ${inWordsWithTime(decidedAt)}. ` : ''}
      Your decision was not taken, and nothing was overwritten.{' '}
      <a href={`#b-${to}`}>Look at it as it stands now</a>.
    </p>
  </InsetText>
)
