import { inWords } from '#platform/clock.ts'
import { Details } from '#ui/details/details.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { countedPeople, groupsInWords } from '../counted.ts'
import { inPoints, inShare } from '../plan-in-words.ts'
import type { Certificate, SitOutKind } from './certificate.ts'

type Props = { certificate: Certificate; home: string }

/** How a round was matched, for everybody: what was promised, what came of it, and what that proves. */
export const CertificatePage = ({ certificate, home }: Props) => (
  <Layout
    title={`Certificate of round ${certificate.round}`}
    breadcrumb={[
      { href: '/connect', text: 'Connect Five' },
      { href: home, text: certificate.campaign },
    ]}
    description={`How round ${certificate.round} of ${certificate.campaign} was matched, and what proves it.`}
  >
    <PageHeading caption={certificate.campaign} lead={leadOf(certificate)}>
      {`Certificate of round ${certificate.round}`}
    </PageHeading>
    <Figures certificate={certificate} />
    <SatOut certificate={certificate} />
    <Rules certificate={certificate} />
    <Details summary="The proof: what it says, what not, and its marks">
      <Worth certificate={certificate} />
      <Proves certificate={certificate} />
      <Marks certificate={certificate} />
      <p>
        <a href={`${home}/rounds/${certificate.round}/certificate.json`}>The same for programs (JSON)</a>
      </p>
    </Details>
    <Toolbar>
      <PrintButton />
    </Toolbar>
  </Layout>
)

function leadOf({ matched, tookPart, couldBeMatchedAtMost: most }: Certificate): string {
  if (most !== null && matched >= most && matched === tookPart)
    return `All ${countedPeople(tookPart)} who took part were introduced to somebody new.`
  if (most !== null && matched >= most)
    return `${countedPeople(matched)} of the ${countedPeople(tookPart)} who took part were introduced to somebody new. More could not be matched.`
  return `${countedPeople(matched)} of the ${countedPeople(tookPart)} who took part were introduced to somebody new.`
}

const Figures = ({ certificate }: Pick<Props, 'certificate'>) => (
  <Facts
    facts={[
      { term: 'Theme', fact: certificate.theme },
      { term: 'People were introduced on', fact: inWords(new Date(certificate.publishedAt)) },
      { term: 'Took part', fact: countedPeople(certificate.tookPart) },
      {
        term: 'Could be matched at most',
        fact:
          certificate.couldBeMatchedAtMost === null
            ? 'Not worked out in the time there was'
            : countedPeople(certificate.couldBeMatchedAtMost),
      },
      {
        term: 'Were matched',
        fact: `${countedPeople(certificate.matched)}, in ${groupsInWords(certificate)}`,
      },
      { term: 'Had been introduced before', fact: 'Nobody' },
      {
        term: 'Put together by hand',
        fact: certificate.putTogetherByHand === 0 ? 'Nobody' : pairs(certificate.putTogetherByHand),
      },
    ]}
  />
)

const Worth = ({ certificate }: Pick<Props, 'certificate'>) => (
  <Facts facts={[{ term: 'The pairs are worth', fact: worthInWords(certificate) }]} />
)

function worthInWords({ value, bound, gap, proved }: Certificate): string {
  const worth = `${inPoints(value)}, of ${inPoints(bound)} at most`
  if (proved) return `${worth}. Nothing better exists`
  return gap === 0 ? worth : `${worth}: within ${inShare(gap)} of the best`
}

const pairs = (count: number) => (count === 1 ? '1 pair' : `${count} pairs`)

const kindWords: Readonly<Record<SitOutKind, string>> = {
  odd: 'because the number was odd',
  nobody: 'because nobody was left whom the rules let them meet',
  crowded: 'because more people than could be matched needed the same few others',
  unfinished: 'because nobody was found for them',
}

const kinds: readonly SitOutKind[] = ['odd', 'nobody', 'crowded', 'unfinished']

const SatOut = ({ certificate: { satOut } }: Pick<Props, 'certificate'>) => {
  const said = kinds.filter((kind) => satOut[kind] > 0)
  return (
    <Section title="Who sat out" id="sat-out">
      {said.length === 0 ? (
        <p>Nobody.</p>
      ) : (
        <>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {said.map((kind) => (
              <li>{`${countedPeople(satOut[kind])}, ${kindWords[kind]}`}</li>
            ))}
          </ul>
          <p>Who they are is told to themselves and to organisers. They come first in the next round.</p>
        </>
      )}
    </Section>
  )
}

const Rules = ({ certificate: { rules } }: Pick<Props, 'certificate'>) => (
  <Section title="The rules that were in force" id="rules">
    <h3>Of every two who were introduced</h3>
    <List words={rules.must} />
    <h3>What came first</h3>
    <ol class="nhsuk-list nhsuk-list--number">
      {rules.order.map((words) => (
        <li>{words}</li>
      ))}
    </ol>
    {rules.points.length > 0 && (
      <>
        <h3>What gave a pair points</h3>
        <List words={rules.points} />
        <p>Three who were introduced together count half of what their three pairs are worth.</p>
      </>
    )}
  </Section>
)

const List = ({ words }: { words: readonly string[] }) => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {words.map((each) => (
      <li>{each}</li>
    ))}
  </ul>
)

const Proves = ({ certificate: { putTogetherByHand } }: Pick<Props, 'certificate'>) => (
  <Section title="What this proves, and what not" id="proof">
    <p>
      With the plan comes a price for each person. Wherever two people may meet, their prices together are at
      least what the two are worth; so no plan at all can be worth more than all prices together. That is the
      figure that none could exceed. Anyone who has the files can add it up again without trusting this house.
    </p>
    <List
      words={[
        'It proves that no other plan under these rules could match more people, or be worth more than the figure says.',
        'The figure is worked out as if nobody had asked, in confidence, not to meet somebody. The plan keeps to such wishes, so it may be worth a little less; this page does not tell whether it does.',
        ...(putTogetherByHand > 0
          ? [
              'What organisers put together by hand is part of the plan, be it against a rule, and the figure does not know of it.',
            ]
          : []),
        'It does not prove that what people said of themselves is true, that the rules are the right ones, or that two people will like each other.',
        'It shows figures only: from a list of who was matched, somebody could work out what others said of themselves. Organisers have files without names with which anyone they trust can check all of it.',
      ]}
    />
  </Section>
)

const Marks = ({ certificate: { seed, digest } }: Pick<Props, 'certificate'>) => (
  <Section title="Its marks" id="marks">
    <Facts
      facts={[
        {
          term: 'Seed, which decided between plans of equal worth',
          fact: <code class="cw-address">{seed}</code>,
        },
        {
          term: 'Digest (SHA-256) of the people, rules and history in the files',
          fact: <code class="cw-address">{digest}</code>,
        },
      ]}
    />
  </Section>
)
