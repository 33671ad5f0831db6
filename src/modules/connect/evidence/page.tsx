import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { Published } from '../published.ts'
import { fileNames } from './files.ts'

const about: Readonly<Record<(typeof fileNames)[number], string>> = {
  'people.csv':
    'who took part, as words that stand for them in this round alone, and what was counted of them',
  'met.csv': 'which of them had been introduced before',
  'rules.yaml': 'the rules that were in force',
  'plan.json': 'who was matched with whom, in those words, with the prices that prove it',
}

/** The files with which somebody whom organisers trust checks a round without trusting the house. */
export const EvidencePage = ({ campaign, round, rules, byHand }: Published) => {
  const home = `/campaigns/${campaign.slug}/rounds/${round.number}`
  return (
    <Layout title={`Check round ${round.number}`} robots="noindex" back={home}>
      <PageHeading
        caption={campaign.title}
        lead="With these files anyone can check that nobody could have been matched better, on their own computer."
      >
        {`Check round ${round.number}`}
      </PageHeading>
      <Button href={`${home}/evidence/all.zip`}>Download all of them (ZIP)</Button>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {fileNames.map((name) => (
          <li>
            <a href={`${home}/evidence/${name}`}>{name}</a>: {about[name]}
          </li>
        ))}
      </ul>
      <p>Then, in the folder that holds them:</p>
      <p>
        <code class="cw-address">
          npx commonweal match --check people.csv plan.json --met met.csv --rules rules.yaml
        </code>
      </p>
      <Section title="Keep them among people you trust" id="trust">
        <p>
          They hold no names. But whoever knows somebody well may recognise them by their part, place and
          profession together, and then reads whom they met. So the public certificate shows figures only.
        </p>
        <p>
          Nobody’s wish not to meet somebody is in them: the prices are those of a round in which nobody
          wished so.
        </p>
        {rules.weights.lived > 0 && (
          <p>
            The matching of this round weighed lived experience. So people.csv says who brings some, also of
            those whose profile hides it: without that nobody could check the points.
          </p>
        )}
        {byHand > 0 && (
          <p>
            What was put together by hand stands among the pairs. Where it broke a rule, the check says so.
          </p>
        )}
      </Section>
    </Layout>
  )
}
