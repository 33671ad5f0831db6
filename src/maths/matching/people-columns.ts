/** The columns of a file of people, as in the reference instances. */
export const peopleColumns = [
  'id',
  'organisation',
  'sector',
  'borough',
  'profession',
  'seniority',
  'lived_experience',
  'interests',
  'availability',
  'format',
  'priority',
] as const
