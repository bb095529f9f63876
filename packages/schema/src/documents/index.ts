import type {
  Person as StoredPerson,
  Section as StoredSection,
  Source as StoredSource,
  Tag as StoredTag,
  Talk as StoredTalk,
} from '../sanity.types.ts'

/** A document's content, without what the store adds when it is written. */
type Content<Stored> = Omit<Stored, '_rev' | '_createdAt' | '_updatedAt'>

export type Talk = Content<StoredTalk>
export type Section = Content<StoredSection>
export type Person = Content<StoredPerson>
export type Tag = Content<StoredTag>
export type Source = Content<StoredSource>

type Slide = NonNullable<Section['slides']>[number]
/** A slide as it stands in a section's document. */
export type StoredSlide = Slide
