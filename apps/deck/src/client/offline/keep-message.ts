/** What a page tells the worker that keeps things. */
export interface KeepMessage {
  type: 'keep'
  addresses: readonly string[]
}
