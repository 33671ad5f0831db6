import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { ContentsList, type ContentsListProps } from './contents-list.tsx'

export const adapter: Adapter = (context) => h(ContentsList, translated<ContentsListProps>(context))
