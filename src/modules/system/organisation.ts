/** An organisation as organisers look after it. */
export type Organisation = {
  id: string
  name: string
  partId: string
  partName: string
  addedAt: Date
  /** Since when an organiser has said that it is one; until then it is offered to nobody else. */
  checkedAt: Date | null
  retiredAt: Date | null
  /** The one that it turned out to be. */
  mergedInto: { id: string; name: string } | null
  revision: number
}

/** How an organisation stands, in a word for people. */
export const standingOf = ({ mergedInto, retiredAt, checkedAt }: Organisation): string => {
  if (mergedInto) return 'Merged'
  if (retiredAt) return 'Retired'
  return checkedAt ? 'Checked' : 'New, not yet checked'
}

export const organisationAddress = ({ id }: { id: string }) => `/system/organisations/${id}`
