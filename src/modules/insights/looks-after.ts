import { holdsRole, type Viewer } from '#platform/access.ts'

/** Who prepares conversations and says what was concluded. */
export const organiser = 'organiser'

/** Who reads what members say before others do: lets it in, asks to reword it, joins it, leaves it out. */
export const looksAfter = 'organiser or moderator'

export const mayOrganise = (viewer: Viewer) => holdsRole('organiser', viewer)

export const mayLook = (viewer: Viewer) => holdsRole('organiser', viewer) || holdsRole('moderator', viewer)

/** Who names, joins and sorts themes. */
export const shapesThemes = 'organiser or editor'

export const mayShapeThemes = (viewer: Viewer) =>
  holdsRole('organiser', viewer) || holdsRole('editor', viewer)

/** Who says what led to a changed wording, and what did not. */
export const linksCauses = 'organiser or editor'

export const mayLink = mayShapeThemes
