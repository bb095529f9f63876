/** Where a command writes: results to `out`, everything for people to `err`. */
export interface Output {
  out: (text: string) => void
  err: (text: string) => void
}

export interface PlaceOptions {
  home: string
  project: string
  dataset: string
  json?: true
}
