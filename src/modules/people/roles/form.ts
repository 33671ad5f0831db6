import { z } from 'zod'
import { type Role, roles } from '#platform/access.ts'

/** The roles that a member is to hold, and those that they held when the form was opened. */
export const rolesForm = z.object({ roles: listOfRoles(), seen: listOfRoles().catch(new Set()) })

/** One ticked box comes as a word, several as a list, and none at all as nothing. */
function listOfRoles() {
  return z
    .union([z.string().transform((role) => (role ? role.split(',') : [])), z.array(z.string())])
    .default([])
    .pipe(z.array(z.enum(roles, { error: 'Select roles from the list' })))
    .transform((list): ReadonlySet<Role> => new Set(list))
}
