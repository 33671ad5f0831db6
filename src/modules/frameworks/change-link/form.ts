import { z } from 'zod'
import { linkFields } from '../crosswalk-link.ts'

/** When the link had last been changed, on the page that the editor began from. */
const seen = z.iso.datetime('Go back to the crosswalk and begin again')

export const changeLinkForm = z.object({ seen, ...linkFields })
export const removeLinkForm = z.object({ seen })
