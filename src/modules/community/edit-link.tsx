/** Leads an editor to the form for what they are reading. */
export const EditLink = ({ href, what }: { href: string; what: string }) => (
  <p class="cw-edit-link">
    <a href={href}>{`Edit ${what}`}</a>
  </p>
)
