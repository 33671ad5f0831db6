export { countChanged, leastChanged, mayPublish } from './differencing.ts'
export { compareShares, type Representation } from './representation.ts'
export {
  leastBase,
  mostConfidential,
  type Shown,
  showCount,
  showPercent,
  signWords,
  toGrain,
} from './shown.ts'
export {
  type Counted,
  type DisclosedCell,
  type DisclosedTable,
  discloseMean,
  discloseResponse,
  discloseTable,
  mostHiddenInPicture,
  shareHidden,
} from './table.ts'
