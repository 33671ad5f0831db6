import { DifferenceKey } from '#ui/layout/difference-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { ProposedNote } from '../comparison/fate.tsx'
import { list } from '../comparison/words.ts'
import { characteristicName, countOf, datedInWords, versionName } from '../naming.ts'
import { addressOf } from '../version.ts'
import { Change } from './change.tsx'
import type { Path, Step } from './query.ts'
import { Said } from './said.tsx'

/** How a characteristic came to be worded as it is: each wording in turn, and what members said between. */
export const PathPage = ({ path }: { path: Path }) => {
  const { first, origin, steps, latest } = path
  const key = origin.key
  const slug = first.framework.slug
  const proposed = steps.reduce(
    (sum, { characteristic }) => sum + characteristic.rows.filter(({ isProposed }) => isProposed).length,
    0,
  )
  const name = characteristicName(latest.characteristic)
  return (
    <Layout
      title={`How “${name}” came to be`}
      width="wide"
      thread={key}
      description={leadOf(path)}
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: `/frameworks/${slug}`, text: latest.version.title },
        { href: addressOf(latest.version, latest.characteristic), text: name },
      ]}
    >
      <div class="cw-course">
        <PageHeading caption="How this wording came to be" lead={leadOf(path)} thread={key}>
          {name}
        </PageHeading>
        <Toolbar>
          {[...steps].map(({ comparison }, index) => (
            <a href={`#step-${index + 2}`}>{versionName(comparison.after)}</a>
          ))}
          <PrintButton />
        </Toolbar>
        {steps.length > 0 && <DifferenceKey />}
        <ProposedNote count={proposed} />
        <ol class="cw-course__chapters">
          <li class="cw-course__chapter" id="step-1">
            <h2 class="cw-course__when">
              <a href={addressOf(first, origin)}>{versionName(first)}</a>
              <span class="cw-course__what">The first wording</span>
            </h2>
            <FirstWording path={path} />
          </li>
          {steps.map((step, index) => (
            <Chapter step={step} number={index + 2} isLast={index === steps.length - 1} />
          ))}
        </ol>
      </div>
    </Layout>
  )
}

function leadOf({ first, steps, latest }: Path): string {
  const wordings = steps.length + 1
  const said = steps.reduce((sum, { voices }) => sum + voices.length, 0)
  const from = first.dated ? datedInWords(first.dated) : versionName(first)
  const to = latest.version.dated ? datedInWords(latest.version.dated) : versionName(latest.version)
  if (wordings === 1) return `This characteristic has had one wording so far, that of ${from}.`
  const heard = said === 0 ? '' : ', and between them what members said'
  return `${countOf(wordings, 'wording')}, from ${from} to ${to}${heard}. Each change is shown word by word.`
}

const FirstWording = ({ path: { first, origin } }: { path: Path }) => (
  <div class="cw-course__wording">
    {origin.summary && (
      <p class="cw-lead">
        <Wording text={origin.summary} />
      </p>
    )}
    {origin.intro && (
      <p>
        <Wording text={origin.intro} />
      </p>
    )}
    <ul class="cw-behaviours">
      {origin.behaviours.map((behaviour) => (
        <li class="cw-behaviours__behaviour">
          {behaviour.title && <h3 class="cw-behaviours__title">{behaviour.title}</h3>}
          <p class="cw-behaviours__text">
            <Wording text={behaviour.text} />
          </p>
        </li>
      ))}
    </ul>
    {origin.lenses.length > 0 && <p>{`Lenses in ${versionName(first)}: ${list(origin.lenses)}.`}</p>}
  </div>
)

const Chapter = ({ step, number, isLast }: { step: Step; number: number; isLast: boolean }) => {
  const { comparison, characteristic, voices } = step
  const { before, after } = comparison
  const own = characteristic.after
  return (
    <>
      {voices.length > 0 && (
        <li class="cw-course__between">
          <Said step={step} number={number} />
        </li>
      )}
      <li class="cw-course__chapter" id={`step-${number}`}>
        <h2 class="cw-course__when">
          {own ? <a href={addressOf(after, own)}>{versionName(after)}</a> : versionName(after)}
          <span class="cw-course__what">
            {isLast && after.status === 'current'
              ? `The wording of today, and what changed since ${versionName(before)}`
              : `What changed since ${versionName(before)}`}
          </span>
        </h2>
        <Change step={step} number={number} />
      </li>
    </>
  )
}
