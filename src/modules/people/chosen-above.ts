import type { Viewer } from '#platform/access.ts'
import { declareQuestion } from '#platform/questions.ts'

/** What a member would like to take part in, in words for themselves, which only a room above knows. */
export const wishesInWords = declareQuestion<string, [asked: { viewer: Viewer }]>()

/** What the house writes to a member about, and how, in words for themselves, which only a room above knows. */
export const lettersInWords = declareQuestion<string, [asked: { viewer: Viewer }]>()
