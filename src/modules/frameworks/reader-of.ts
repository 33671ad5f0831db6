import type { Viewer } from '#platform/access.ts'

/** Who reads what members said: an editor reads what was hidden, too. */
export const readerOf = ({ id, roles }: Pick<Viewer, 'id' | 'roles'>) => ({
  id,
  isEditor: roles.has('editor'),
})
