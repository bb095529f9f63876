import type {Migration} from '@sanity/migrate'
import {audiencesAsDocuments} from './audiences-as-documents.ts'
import {starterAudiences} from './starter-audiences.ts'
import {starterThemes} from './starter-themes.ts'

export interface NamedMigration {
  /** Its folder in the Studio's `migrations/`. Kept in every store that ran it: never renamed. */
  id: string
  migration: Migration
}

/** Every migration, in the order in which stores run them. New ones go to the end. */
export const migrations: readonly NamedMigration[] = [
  {id: 'audiences-as-documents', migration: audiencesAsDocuments},
  {id: 'starter-audiences', migration: starterAudiences},
  {id: 'starter-themes', migration: starterThemes},
]
