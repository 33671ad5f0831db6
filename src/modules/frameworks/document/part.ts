import type { Section } from './section.ts'
import type { Shape } from './shape.ts'

/**
 * What each section is for the draft:
 * - `title`: the framework's own; `front`: words about it
 * - `characteristic`; `intro`, `lens` and `behaviour`: parts of the characteristic `of`
 * - `overview`: the characteristic `of`, said shorter elsewhere
 * - `group`: a heading over others; `other`: nothing that a framework holds
 */
export type Part = Section & {
  shape: Shape
  as: 'title' | 'front' | 'characteristic' | 'intro' | 'lens' | 'behaviour' | 'overview' | 'group' | 'other'
  of?: Part
}
