import type {AllSanitySchemaTypes} from '@rostrum/schema'

type Kept<Document> = Omit<Document, '_createdAt' | '_updatedAt' | '_rev'>
type DocumentOf<Type extends (AllSanitySchemaTypes extends {_type: infer Any} ? Any : string)> =
  Kept<Extract<AllSanitySchemaTypes, {_type: Type}>>

export type TalkDocument = DocumentOf<'talk'>
export type SectionDocument = DocumentOf<'section'>
export type PersonDocument = DocumentOf<'person'>
export type TagDocument = DocumentOf<'tag'>
export type SourceDocument = DocumentOf<'source'>
export type SlideObject = NonNullable<SectionDocument['slides']>[number]

/** A talk with the documents that it refers to. No revisions, no times. */
export type TalkDocuments = {
  talk: TalkDocument
  /** In the order of the talk. */
  sections: SectionDocument[]
  people: PersonDocument[]
  tags: TagDocument[]
  sources: SourceDocument[]
}
