export { type Conversation, conversationAddress } from './conversation.ts'
export type { Statement } from './statement.ts'
