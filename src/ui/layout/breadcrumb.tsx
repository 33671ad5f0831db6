/** One step of the way to a page. */
export type Breadcrumb = { href: string; text: string }

/** The way to a page: back to the step before in a journey, or down from the top. */
export const Way = ({
  breadcrumb,
  back,
}: {
  breadcrumb?: readonly Breadcrumb[] | undefined
  back?: string | undefined
}) => {
  if (back) {
    return (
      <nav class="cw-way" aria-label="Back">
        <a class="nhsuk-back-link" href={back}>
          Back
        </a>
      </nav>
    )
  }
  if (!breadcrumb?.length) return null
  return (
    <nav class="cw-way" aria-label="Breadcrumb">
      <ol class="cw-way__list">
        {breadcrumb.map(({ href, text }) => (
          <li class="cw-way__step">
            <a class="cw-way__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
