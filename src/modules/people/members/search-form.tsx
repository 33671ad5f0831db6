import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import { filled } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SearchInput } from '#ui/search-input/search-input.tsx'
import type { Choice } from './facets.ts'
import { addressOf, isWantingNothing, type Kind, kinds, type Wanted } from './form.ts'
import type { Directory } from './query.ts'
import { inFigures } from './words.ts'

type Props = { wanted: Wanted; choices: Directory['choices'] }

const labels: Readonly<Record<Kind, { label: string; any: string }>> = {
  part: { label: 'Part of the system', any: 'Any part' },
  place: { label: 'Place', any: 'Any place' },
  experience: { label: 'Kind of experience', any: 'Any experience' },
}

/** What to look for. It is sent as an address, which can be kept and passed on. */
export const SearchForm = ({ wanted, choices }: Props) => (
  <search>
    <Form action="/members" method="get">
      <SearchInput
        id="find"
        name="find"
        label={{ children: 'Find a member', size: 's' }}
        hint="A name, an organisation, a subject; part of a word will do"
        value={wanted.find}
        width={30}
      />
      <Details summary="Filter by part, place, experience or what they can give" open={isNarrowed(wanted)}>
        <div class="cw-filters">
          {kinds.map((kind) => (
            <FacetField kind={kind} wanted={wanted} choices={choices[kind]} />
          ))}
          <TextField
            form={filled(wanted)}
            name="gives"
            label="Can give"
            hint="Such as mentoring"
            width={20}
          />
        </div>
        <Button type="submit" variant="secondary" small={true}>
          Find
        </Button>
      </Details>
    </Form>
  </search>
)

const isNarrowed = (wanted: Wanted) => !isWantingNothing({ ...wanted, find: '' })

const FacetField = ({ kind, wanted, choices }: { kind: Kind; wanted: Wanted; choices: readonly Choice[] }) =>
  choices.length > 0 && (
    <SelectField
      form={filled(wanted)}
      name={kind}
      label={labels[kind].label}
      items={[
        { value: '', label: labels[kind].any },
        ...choices.map(({ slug, name, count }) => ({
          value: slug,
          label: count === null ? name : `${name} (${inFigures(count)})`,
        })),
      ]}
    />
  )

/** What was chosen, each with the way back from it. */
export const ChosenFilters = ({ wanted, choices }: Props) => {
  const filters = listFilters(wanted, choices)
  if (filters.length === 0) return null
  return (
    <ul class="cw-toolbar" aria-label="What is looked for">
      {filters.map(({ words, href }) => (
        <li class="cw-toolbar__entry">
          {words}{' '}
          <a href={href}>
            remove<span class="nhsuk-u-visually-hidden"> {words}</span>
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li class="cw-toolbar__entry">
          <a href="/members">Show everybody</a>
        </li>
      )}
    </ul>
  )
}

/** Everything that narrows the search, in words, and the address of the directory without it. */
export function listFilters(wanted: Wanted, choices: Directory['choices']) {
  const chosen = kinds.flatMap((kind) => {
    const name = choices[kind].find(({ isChosen }) => isChosen)?.name ?? `“${wanted[kind]}”`
    return wanted[kind] === '' ? [] : [{ kind, words: name, href: addressOf({ ...wanted, [kind]: '' }) }]
  })
  return [
    ...(wanted.find === ''
      ? []
      : [{ kind: 'find' as const, words: `“${wanted.find}”`, href: addressOf({ ...wanted, find: '' }) }]),
    ...chosen,
    ...(wanted.gives === ''
      ? []
      : [
          {
            kind: 'gives' as const,
            words: `can give “${wanted.gives}”`,
            href: addressOf({ ...wanted, gives: '' }),
          },
        ]),
  ]
}
