import { nameAmong } from '../naming.ts'
import { comparisonOf, type VersionSummary } from '../version.ts'

type SwitcherProps = {
  before: VersionSummary
  after: VersionSummary
  versions: readonly VersionSummary[]
}

/** Leads to the comparison of any two versions, as links. */
export const Switcher = ({ before, after, versions }: SwitcherProps) => (
  <nav class="cw-switcher" aria-label="Versions compared">
    <Choice
      name="Before"
      versions={versions}
      chosen={before}
      hrefOf={(version) => comparisonOf(version, after)}
    />
    <Choice
      name="After"
      versions={versions}
      chosen={after}
      hrefOf={(version) => comparisonOf(before, version)}
    />
    {before.id !== after.id && (
      <p class="cw-switcher__turn">
        <a href={comparisonOf(after, before)}>Compare the other way round</a>
      </p>
    )}
  </nav>
)

type ChoiceProps = {
  name: string
  versions: readonly VersionSummary[]
  chosen: VersionSummary
  hrefOf: (version: VersionSummary) => string
}

const Choice = ({ name, versions, chosen, hrefOf }: ChoiceProps) => (
  <div class="cw-switcher__choice">
    <p class="cw-switcher__name">{name}</p>
    <ul class="cw-switcher__list">
      {versions.map((version) => (
        <li class="cw-switcher__item">
          {version.id === chosen.id ? (
            <strong class="cw-switcher__chosen" aria-current="true">
              {nameAmong(versions, version)}
            </strong>
          ) : (
            <a class="cw-switcher__link" href={hrefOf(version)}>
              <span class="nhsuk-u-visually-hidden">{name}: </span>
              {nameAmong(versions, version)}
            </a>
          )}
        </li>
      ))}
    </ul>
  </div>
)
