import type {AllSanitySchemaTypes} from '@rostrum/schema'

type Kept<Document> = Omit<Document, '_createdAt' | '_updatedAt' | '_rev'>
type KeptEach<Document> = Document extends unknown ? Kept<Document> : never
type DocumentOf<Type extends (AllSanitySchemaTypes extends {_type: infer Any} ? Any : string)> =
  KeptEach<Extract<AllSanitySchemaTypes, {_type: Type}>>

export type TalkDocument = DocumentOf<'talk'>
export type SectionDocument = DocumentOf<'section'>
export type PersonDocument = DocumentOf<'person'>
export type TagDocument = DocumentOf<'tag'>
export type SourceDocument = DocumentOf<'source'>
/** What slides refer to and show. */
export type ReferredDocument = DocumentOf<'person' | 'organization' | 'dataSeries'>
export type SlideObject = NonNullable<SectionDocument['slides']>[number]

/** A talk with the documents that it refers to. No revisions, no times. */
export type TalkDocuments = {
  talk: TalkDocument
  /** In the order of the talk. */
  sections: SectionDocument[]
  people: PersonDocument[]
  tags: TagDocument[]
  sources: SourceDocument[]
  /** What its slides show of other documents; without it only their ids can be written. */
  referred?: readonly ReferredDocument[]
}
