/** Where somebody stands in the system today, in words. */
export type Hat = { part: string; organisation: string | null; roleInWords: string }

/** The hats that a member wears, the main one first. */
export const HatLines = ({ hats }: { hats: readonly Hat[] }) =>
  hats.length === 1 && hats[0] ? (
    <HatLine hat={hats[0]} />
  ) : (
    <ul class="nhsuk-list">
      {hats.map((hat) => (
        <li>
          <HatLine hat={hat} />
        </li>
      ))}
    </ul>
  )

/** A hat in one line: "Nurse, Example Trust (Hospitals)". */
export const HatLine = ({ hat: { part, organisation, roleInWords } }: { hat: Hat }) => {
  const where = [roleInWords, organisation].filter(Boolean).join(', ')
  return <>{where === '' ? part : `${where} (${part})`}</>
}
