/** So many pairs are shown at once. */
export const groupsPerPage = 50
