export { followNewsConsent } from './follow-news-consent.ts'
export type { News } from './news.ts'
export { type Told, tell } from './tell/tell.ts'
export { unsubscribeToken } from './unsubscribe-token.ts'
