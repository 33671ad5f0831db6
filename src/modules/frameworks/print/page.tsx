import type { ComponentChildren } from 'preact'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { threadClass } from '#ui/mark/thread.ts'
import { Wording } from '#ui/wording/wording.tsx'
import { characteristicName, standingInWords, statusWords, versionName } from '../naming.ts'
import { addressOf, type FrameworkVersion } from '../version.ts'
import { essenceOf } from './essence.ts'

type PrintProps = {
  version: FrameworkVersion
  /** The address of the house, so that who holds the paper finds the page. */
  baseUrl: string
}

/** A framework on one sheet, for the wall of a meeting room. */
export const PosterPage = ({ version, baseUrl }: PrintProps) => (
  <PrintLayout
    version={version}
    kind="Poster"
    how="It prints on one sheet of A4. For a wall, enlarge it to A3."
  >
    <article class="cw-poster">
      <Standing version={version} />
      <h2 class="cw-poster__title">{version.title}</h2>
      {version.characteristics.map((characteristic) => (
        <section class={`cw-poster__characteristic ${threadClass(characteristic.key)}`}>
          <Mark of={characteristic.key} size="l" />
          <h3 class="cw-poster__name">{characteristicName(characteristic)}</h3>
          {characteristic.summary && (
            <p class="cw-poster__text">
              <Wording text={characteristic.summary} />
            </p>
          )}
          <ul class="cw-poster__behaviours">
            {essenceOf(characteristic).map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </section>
      ))}
      <p class="cw-poster__source">
        <Imprint version={version} baseUrl={baseUrl} />
      </p>
    </article>
  </PrintLayout>
)

/** The same in a pocket: a card for each characteristic, to cut out or to fold. */
export const PocketPage = ({ version, baseUrl }: PrintProps) => (
  <PrintLayout
    version={version}
    kind="Pocket card"
    how="It prints as pocket cards, all of one size. Cut along the lines, or fold the sheet."
  >
    <ul class="cw-pocket">
      <li class="cw-pocket__card cw-pocket__card--first">
        <Standing version={version} />
        <h2 class="cw-pocket__name">{version.title}</h2>
        <p class="cw-pocket__marks">
          {version.characteristics.map(({ key }) => (
            <Mark of={key} size="m" />
          ))}
        </p>
        <p class="cw-pocket__source">
          <Imprint version={version} baseUrl={baseUrl} />
        </p>
      </li>
      {version.characteristics.map((characteristic) => (
        <li class={`cw-pocket__card ${threadClass(characteristic.key)}`}>
          <h2 class="cw-pocket__name">
            <Mark of={characteristic.key} size="m" />
            {characteristicName(characteristic)}
          </h2>
          {/* Each card may be cut out and handed on alone. */}
          {version.status !== 'current' && (
            <p>
              <strong>{`${statusWords[version.status]}: ${versionName(version)}`}</strong>
            </p>
          )}
          <ul class="cw-pocket__behaviours">
            {essenceOf(characteristic).map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </PrintLayout>
)

type PrintLayoutProps = {
  version: FrameworkVersion
  kind: string
  how: string
  children: ComponentChildren
}

const PrintLayout = ({ version, kind, how, children }: PrintLayoutProps) => (
  <Layout
    title={`${kind}: ${version.title}, ${versionName(version)}`}
    width="wide"
    breadcrumb={[
      { href: '/frameworks', text: 'Frameworks' },
      { href: addressOf(version), text: version.title },
    ]}
    robots="noindex"
  >
    <div class="cw-print-hidden">
      <PageHeading caption={`${version.title}, ${versionName(version)}`} lead={how}>
        {kind}
      </PageHeading>
      <Toolbar label="Print, or go back">
        <PrintButton>{`Print this ${kind.toLowerCase()}`}</PrintButton>
        <a href={addressOf(version)}>Back to the wording</a>
      </Toolbar>
    </div>
    {children}
  </Layout>
)

/** Paper outlives a version: who meets a sheet on a wall sees at once that its words do not hold. */
const Standing = ({ version }: Pick<PrintProps, 'version'>) =>
  version.status === 'current' ? null : (
    <p class={`nhsuk-heading-m cw-standing cw-standing--${version.status}`}>{standingInWords(version)}</p>
  )

/** Whose words these are, which version, and where to find it. Where it does not hold, the head says so. */
const Imprint = ({ version, baseUrl }: PrintProps) => (
  <>
    {version.publisher && `${version.publisher}. `}
    {version.status === 'current' && `${standingInWords(version)} `}
    <span class="cw-address">{`${baseUrl}${addressOf(version)}`}</span>
  </>
)
