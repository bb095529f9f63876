import {createIfNotExists, defineMigration} from '@sanity/migrate'
import {knownAudiences} from './known-audiences.ts'

/** Once in the life of a store, so that what an editor deletes or rewrites stays that way. */
export const starterAudiences = defineMigration({
  title: 'Audiences to start with',
  documentTypes: ['audience'],
  async *migrate() {
    yield knownAudiences.map((audience) => createIfNotExists(audience))
  },
})
